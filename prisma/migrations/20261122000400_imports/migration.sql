-- How far the reading of a file has come can be told where the file says how long it is.
ALTER TABLE beneficiary_import ADD COLUMN "rows_expected" INTEGER;

-- The page of a preview shows one outcome.
CREATE INDEX "beneficiary_import_row_import_id_outcome_row_idx" ON "beneficiary_import_row"("import_id", "outcome", "row");
