"""The observations in SDMX 3.0: data as SDMX-CSV 2.0, their structure as SDMX-JSON 2.0."""
