print("newshound")
