-- Its own migration: a new value of an enum can be used only after it has been committed.
ALTER TYPE "role" ADD VALUE 'entrepreneur';
