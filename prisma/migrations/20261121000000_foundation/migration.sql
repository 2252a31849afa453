-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "center_kind" AS ENUM ('regular', 'provincialSupport');

-- CreateEnum
CREATE TYPE "center_status" AS ENUM ('active', 'suspended', 'inactive');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('hqEmployment', 'hqParticipation', 'provinceEmployment', 'provinceParticipation', 'provinceManager', 'officeEmployment', 'centerChair', 'centerExecutive', 'centerMember', 'caseworker', 'auditor', 'administrator');

-- CreateEnum
CREATE TYPE "month_status" AS ENUM ('open', 'submitted', 'returned', 'officeVerified', 'confirmed', 'paid');

-- CreateEnum
CREATE TYPE "entry_decision" AS ENUM ('pending', 'accepted', 'reduced', 'rejected');

-- CreateTable
CREATE TABLE "province" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "center" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "center_kind" NOT NULL DEFAULT 'regular',
    "status" "center_status" NOT NULL DEFAULT 'active',
    "started_month" CHAR(7) NOT NULL,
    "ended_month" CHAR(7),
    "address" TEXT,
    "phone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "center_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_member" (
    "id" SERIAL NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "seat" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "mobile" TEXT,
    "business" TEXT,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "board_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "center_target" (
    "center_id" TEXT NOT NULL,
    "service" SMALLINT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "target" INTEGER NOT NULL,

    CONSTRAINT "center_target_pkey" PRIMARY KEY ("center_id","service")
);

-- CreateTable
CREATE TABLE "user" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mobile" TEXT,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "user_id" INTEGER NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "role" "role" NOT NULL,
    "province_id" TEXT,
    "office_id" TEXT,
    "center_id" TEXT,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "device" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "window_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" SERIAL NOT NULL,
    "effective_month" CHAR(7) NOT NULL,
    "circular" TEXT NOT NULL,
    "cap_rial" BIGINT NOT NULL,
    "shares" INTEGER[],
    "limit_to_approved_cost" BOOLEAN NOT NULL,
    "center_deadline_day" SMALLINT NOT NULL,
    "office_deadline_day" SMALLINT NOT NULL,
    "province_deadline_day" SMALLINT NOT NULL,
    "enacted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monthly_performance" (
    "center_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "status" "month_status" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "first_submitted_at" TIMESTAMPTZ(3),
    "submitted_late" BOOLEAN,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" INTEGER,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" INTEGER,
    "verified_late" BOOLEAN,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" INTEGER,
    "confirmed_late" BOOLEAN,
    "return_reasons" JSONB,
    "reopen_reason" TEXT,
    "policy_version_id" INTEGER,
    "base_aid_rial" BIGINT,
    "payable_rial" BIGINT,
    "breakdown" JSONB,
    "entry_count" INTEGER,
    "beneficiary_count" INTEGER,
    "raised_rial" BIGINT,
    "targets" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "confirmed_counts" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "ceilings_rial" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "payables_rial" BIGINT[] DEFAULT ARRAY[]::BIGINT[],

    CONSTRAINT "monthly_performance_pkey" PRIMARY KEY ("center_id","month")
);

-- CreateTable
CREATE TABLE "service_entry" (
    "id" UUID NOT NULL,
    "center_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "service" SMALLINT NOT NULL,
    "delivered_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "cost_rial" BIGINT NOT NULL,
    "resource_kind" TEXT,
    "business_people" TEXT NOT NULL DEFAULT '',
    "people" JSONB NOT NULL,
    "beneficiary_count" INTEGER NOT NULL DEFAULT 0,
    "details" JSONB NOT NULL,
    "decision" "entry_decision" NOT NULL DEFAULT 'pending',
    "confirmed_quantity" INTEGER,
    "approved_cost_rial" BIGINT,
    "decision_reason" TEXT,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "logged_by_id" INTEGER NOT NULL,
    "logged_by_name" TEXT NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beneficiary" (
    "id" SERIAL NOT NULL,
    "national_id" CHAR(10) NOT NULL,
    "name" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "target_group" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,

    CONSTRAINT "beneficiary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_beneficiary" (
    "entry_id" UUID NOT NULL,
    "beneficiary_id" INTEGER NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,

    CONSTRAINT "entry_beneficiary_pkey" PRIMARY KEY ("entry_id","beneficiary_id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "added_by_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" UUID NOT NULL,
    "actor_id" INTEGER,
    "actor_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "province_id" TEXT,
    "office_id" TEXT,
    "center_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "note" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "month_summary" (
    "area_kind" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "province_id" TEXT NOT NULL,
    "office_id" TEXT,
    "centers_delta" INTEGER NOT NULL DEFAULT 0,
    "received" INTEGER NOT NULL DEFAULT 0,
    "received_on_time" INTEGER NOT NULL DEFAULT 0,
    "with_office" INTEGER NOT NULL DEFAULT 0,
    "with_province" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "confirmed" INTEGER NOT NULL DEFAULT 0,
    "entry_count" BIGINT NOT NULL DEFAULT 0,
    "beneficiary_count" BIGINT NOT NULL DEFAULT 0,
    "raised_rial" BIGINT NOT NULL DEFAULT 0,
    "base_aid_rial" BIGINT NOT NULL DEFAULT 0,
    "payable_rial" BIGINT NOT NULL DEFAULT 0,
    "targets" BIGINT[],
    "confirmed_counts" BIGINT[],
    "ceilings_rial" BIGINT[],
    "payables_rial" BIGINT[],

    CONSTRAINT "month_summary_pkey" PRIMARY KEY ("area_kind","area_id","month")
);

-- CreateIndex
CREATE UNIQUE INDEX "province_slug_key" ON "province"("slug");

-- CreateIndex
CREATE INDEX "office_province_id_name_idx" ON "office"("province_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "office_id_province_id_key" ON "office"("id", "province_id");

-- CreateIndex
CREATE INDEX "center_province_id_name_id_idx" ON "center"("province_id", "name", "id");

-- CreateIndex
CREATE INDEX "center_office_id_name_id_idx" ON "center"("office_id", "name", "id");

-- CreateIndex
CREATE INDEX "center_name_id_idx" ON "center"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "center_id_office_id_province_id_key" ON "center"("id", "office_id", "province_id");

-- CreateIndex
CREATE INDEX "board_member_center_id_seat_idx" ON "board_member"("center_id", "seat");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE INDEX "user_name_id_idx" ON "user"("name", "id");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_center_id_idx" ON "role_grant"("center_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_effective_month_key" ON "policy_version"("effective_month");

-- CreateIndex
CREATE INDEX "monthly_performance_office_id_month_idx" ON "monthly_performance"("office_id", "month");

-- CreateIndex
CREATE INDEX "monthly_performance_province_id_month_idx" ON "monthly_performance"("province_id", "month");

-- CreateIndex
CREATE INDEX "service_entry_center_id_month_idx" ON "service_entry"("center_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiary_national_id_key" ON "beneficiary"("national_id");

-- CreateIndex
CREATE INDEX "beneficiary_office_id_idx" ON "beneficiary"("office_id");

-- CreateIndex
CREATE INDEX "entry_beneficiary_beneficiary_id_idx" ON "entry_beneficiary"("beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_entry_id_sha256_key" ON "evidence_file"("entry_id", "sha256");

-- CreateIndex
CREATE INDEX "event_subject_subject_id_id_idx" ON "event"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "event_province_id_id_idx" ON "event"("province_id", "id");

-- CreateIndex
CREATE INDEX "month_summary_area_kind_month_idx" ON "month_summary"("area_kind", "month");

-- CreateIndex
CREATE INDEX "month_summary_province_id_area_kind_month_idx" ON "month_summary"("province_id", "area_kind", "month");

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "center" ADD CONSTRAINT "center_office_id_province_id_fkey" FOREIGN KEY ("office_id", "province_id") REFERENCES "office"("id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_member" ADD CONSTRAINT "board_member_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "center_target" ADD CONSTRAINT "center_target_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_office" FOREIGN KEY ("office_id", "province_id") REFERENCES "office"("id", "province_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_center" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_performance" ADD CONSTRAINT "monthly_performance_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_performance" ADD CONSTRAINT "monthly_performance_policy_version_id_fkey" FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_entry" ADD CONSTRAINT "service_entry_center_id_month_fkey" FOREIGN KEY ("center_id", "month") REFERENCES "monthly_performance"("center_id", "month") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_beneficiary" ADD CONSTRAINT "entry_beneficiary_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "service_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_beneficiary" ADD CONSTRAINT "entry_beneficiary_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "service_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


