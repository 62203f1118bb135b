print("deals")
