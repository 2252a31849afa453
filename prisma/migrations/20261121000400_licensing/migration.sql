-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('draft', 'submitted', 'underReview', 'returned', 'endorsed', 'councilApproved', 'licensed', 'rejected', 'councilDeclined');

-- CreateEnum
CREATE TYPE "part_review" AS ENUM ('accepted', 'returned');

-- CreateEnum
CREATE TYPE "license_status" AS ENUM ('issued', 'active', 'suspended', 'expired', 'revoked');

-- CreateEnum
CREATE TYPE "notice_status" AS ENUM ('served', 'answered', 'heard', 'lifted', 'suspended');

-- CreateEnum
CREATE TYPE "founding_request_status" AS ENUM ('new', 'contacted', 'closed');

-- AlterEnum
ALTER TYPE "center_status" ADD VALUE 'opening';

-- AlterTable
ALTER TABLE "board_member" ADD COLUMN     "end_reason" TEXT,
ADD COLUMN     "national_id" CHAR(10),
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "until_on" DATE;

-- AlterTable
ALTER TABLE "center" ALTER COLUMN "started_month" DROP NOT NULL;

-- CreateTable
CREATE TABLE "office_quota" (
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "quota" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "office_quota_pkey" PRIMARY KEY ("office_id")
);

-- CreateTable
CREATE TABLE "licensing_serial" (
    "kind" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "licensing_serial_pkey" PRIMARY KEY ("kind","province_id","year")
);

-- CreateTable
CREATE TABLE "license_application" (
    "number" TEXT NOT NULL,
    "form_key" UUID NOT NULL DEFAULT gen_random_uuid(),
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "kind" "center_kind" NOT NULL DEFAULT 'regular',
    "center_name" TEXT NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" SMALLINT NOT NULL DEFAULT 0,
    "created_by_id" INTEGER NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "status_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" INTEGER,
    "endorsed_at" TIMESTAMPTZ(3),
    "endorsed_by_id" INTEGER,
    "endorsed_by_name" TEXT,
    "council_decided_on" DATE,
    "council_session" TEXT,
    "council_resolution" TEXT,
    "council_recorded_by_id" INTEGER,
    "note" TEXT,
    "office_seconds" INTEGER NOT NULL DEFAULT 0,
    "employment_seconds" INTEGER NOT NULL DEFAULT 0,
    "council_seconds" INTEGER NOT NULL DEFAULT 0,
    "participation_seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "license_application_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "application_part" (
    "application_number" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "national_id" CHAR(10),
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" INTEGER NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "review" "part_review",
    "review_reason" TEXT,
    "reviewed_by_name" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_part_pkey" PRIMARY KEY ("application_number","part")
);

-- CreateTable
CREATE TABLE "application_revision" (
    "application_number" TEXT NOT NULL,
    "revision" SMALLINT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "parts" JSONB NOT NULL,

    CONSTRAINT "application_revision_pkey" PRIMARY KEY ("application_number","revision")
);

-- CreateTable
CREATE TABLE "licensing_file" (
    "id" UUID NOT NULL,
    "application_number" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "added_by_id" INTEGER NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "licensing_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "license" (
    "number" TEXT NOT NULL,
    "application_number" TEXT NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "status" "license_status" NOT NULL DEFAULT 'issued',
    "issued_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "suspended_until" DATE,
    "reason" TEXT,
    "issued_by_id" INTEGER NOT NULL,
    "issued_by_name" TEXT NOT NULL,
    "status_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "license_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "opening_item" (
    "license_number" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "reference" TEXT,
    "done_by_id" INTEGER NOT NULL,
    "done_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opening_item_pkey" PRIMARY KEY ("license_number","item")
);

-- CreateTable
CREATE TABLE "center_duty" (
    "id" SERIAL NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "set_by_name" TEXT NOT NULL,

    CONSTRAINT "center_duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inactivity_notice" (
    "id" SERIAL NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "status" "notice_status" NOT NULL DEFAULT 'served',
    "version" INTEGER NOT NULL DEFAULT 1,
    "silent_months" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "served_on" DATE NOT NULL,
    "served_by_id" INTEGER NOT NULL,
    "served_by_name" TEXT NOT NULL,
    "reply_by" DATE NOT NULL,
    "reply" TEXT,
    "replied_by_name" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "heard_on" DATE,
    "hearing" TEXT,
    "decided_on" DATE,
    "decided_by_name" TEXT,
    "decision_reason" TEXT,

    CONSTRAINT "inactivity_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_contact" (
    "id" SERIAL NOT NULL,
    "province_id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT,
    "phone" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_agreement" (
    "id" SERIAL NOT NULL,
    "province_id" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "signed_on" DATE NOT NULL,
    "ends_on" DATE,
    "summary" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "founding_request" (
    "id" UUID NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mobile" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "status" "founding_request_status" NOT NULL DEFAULT 'new',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "handled_by_name" TEXT,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "founding_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "license_application_province_id_status_at_idx" ON "license_application"("province_id", "status_at");

-- CreateIndex
CREATE INDEX "license_application_office_id_status_at_idx" ON "license_application"("office_id", "status_at");

-- CreateIndex
CREATE INDEX "license_application_status_at_idx" ON "license_application"("status_at");

-- CreateIndex
CREATE UNIQUE INDEX "license_application_form_key_key" ON "license_application"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "license_application_number_office_id_province_id_key" ON "license_application"("number", "office_id", "province_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_part_application_number_national_id_key" ON "application_part"("application_number", "national_id");

-- CreateIndex
CREATE INDEX "licensing_file_application_number_subject_idx" ON "licensing_file"("application_number", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "license_application_number_key" ON "license"("application_number");

-- CreateIndex
CREATE UNIQUE INDEX "license_center_id_key" ON "license"("center_id");

-- CreateIndex
CREATE INDEX "license_office_id_idx" ON "license"("office_id");

-- CreateIndex
CREATE INDEX "license_province_id_valid_until_idx" ON "license"("province_id", "valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "license_number_office_id_province_id_key" ON "license"("number", "office_id", "province_id");

-- CreateIndex
CREATE INDEX "center_duty_center_id_idx" ON "center_duty"("center_id");

-- CreateIndex
CREATE INDEX "inactivity_notice_center_id_id_idx" ON "inactivity_notice"("center_id", "id");

-- CreateIndex
CREATE INDEX "partner_contact_province_id_organisation_idx" ON "partner_contact"("province_id", "organisation");

-- CreateIndex
CREATE INDEX "partner_agreement_province_id_organisation_idx" ON "partner_agreement"("province_id", "organisation");

-- CreateIndex
CREATE INDEX "founding_request_office_id_created_at_idx" ON "founding_request"("office_id", "created_at");

-- AddForeignKey
ALTER TABLE "office_quota" ADD CONSTRAINT "office_quota_office_id_province_id_fkey" FOREIGN KEY ("office_id", "province_id") REFERENCES "office"("id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "license_application" ADD CONSTRAINT "license_application_office_id_province_id_fkey" FOREIGN KEY ("office_id", "province_id") REFERENCES "office"("id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_part" ADD CONSTRAINT "application_part_application_number_office_id_province_id_fkey" FOREIGN KEY ("application_number", "office_id", "province_id") REFERENCES "license_application"("number", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_revision" ADD CONSTRAINT "application_revision_application_number_office_id_province_fkey" FOREIGN KEY ("application_number", "office_id", "province_id") REFERENCES "license_application"("number", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licensing_file" ADD CONSTRAINT "licensing_file_application_number_office_id_province_id_fkey" FOREIGN KEY ("application_number", "office_id", "province_id") REFERENCES "license_application"("number", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "license" ADD CONSTRAINT "license_application_place" FOREIGN KEY ("application_number", "office_id", "province_id") REFERENCES "license_application"("number", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "license" ADD CONSTRAINT "license_center_place" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_item" ADD CONSTRAINT "opening_item_license_number_office_id_province_id_fkey" FOREIGN KEY ("license_number", "office_id", "province_id") REFERENCES "license"("number", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "center_duty" ADD CONSTRAINT "center_duty_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inactivity_notice" ADD CONSTRAINT "inactivity_notice_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_agreement" ADD CONSTRAINT "partner_agreement_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "founding_request" ADD CONSTRAINT "founding_request_office_id_province_id_fkey" FOREIGN KEY ("office_id", "province_id") REFERENCES "office"("id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;


