"use client";
import { FailureMessage } from "@/components/account/failure-message";

/** Inside the shell, so that the way on is at hand. */
export default FailureMessage;
