import type pg from "pg";

/**
 * Remembers what the tables of a prepared database hold, with a function that puts it back: files that share a database
 * one after the other must not count each other's rows. Nothing else takes as little time; a copy of the database takes ten times as long.
 */
export async function rememberPristine(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA pristine;
    DO $$
    DECLARE name text; filled boolean;
    BEGIN
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO filled;
        IF filled THEN EXECUTE format('CREATE TABLE pristine.%I AS TABLE public.%I', name, name); END IF;
      END LOOP;
    END $$;

    CREATE FUNCTION pristine.restore() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE name text; columns text;
    BEGIN
      PERFORM set_config('session_replication_role', 'replica', true); -- past triggers that keep what was recorded
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DELETE FROM public.%I', name);
      END LOOP;
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'pristine' LOOP
        SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = name AND is_generated = 'NEVER';
        EXECUTE format('INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM pristine.%I', name, columns, columns, name);
      END LOOP;
    END $$`);
}
