"""Has the organisation's report made by tasks that reschedule themselves."""
