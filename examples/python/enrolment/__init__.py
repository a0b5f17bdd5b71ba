"""Enrols users on a web page: the user logs in, scans a QR code and confirms the phone that was paired."""
