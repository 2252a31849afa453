/** The browser's own database: what is queued, and what the short forms need without a connection. */
const NAME = "portal";
const VERSION = 1;
export type StoreName = "items" | "desk";

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("items", { keyPath: "key" });
      request.result.createObjectStore("desk", { keyPath: "name" });
    };
    request.onsuccess = () => {
      // A newer version in another tab, or a browser that is told to forget everything, must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => (opened = undefined);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error("no database"));
    request.onblocked = () => reject(new Error("the database is held by another tab"));
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Resolves when what the work has written is on the disk: whatever happens to the tab, it is there. */
async function inTransaction<T>(
  store: StoreName,
  mode: IDBTransactionMode,
  work: (records: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(store, mode, { durability: "strict" });
  const request = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
}

export const readAll = <T>(store: StoreName): Promise<T[]> =>
  inTransaction<T[]>(store, "readonly", (records) => records.getAll() as IDBRequest<T[]>);

export const read = <T>(store: StoreName, key: string): Promise<T | undefined> =>
  inTransaction<T | undefined>(store, "readonly", (records) => records.get(key) as IDBRequest<T | undefined>);

/** Reads one record and puts in its place what `change` makes of it, null to remove it; nobody comes between. */
export const change = async <T>(
  store: StoreName,
  key: string,
  make: (before: T | undefined) => T | null,
): Promise<void> => {
  await inTransaction(store, "readwrite", (records) => {
    const request = records.get(key) as IDBRequest<T | undefined>;
    request.onsuccess = () => {
      const after = make(request.result);
      if (after === null) records.delete(key);
      else if (after !== request.result) records.put(after);
    };
    return request;
  });
};

export const removeAll = (store: StoreName): Promise<undefined> =>
  inTransaction(store, "readwrite", (records) => records.clear());
