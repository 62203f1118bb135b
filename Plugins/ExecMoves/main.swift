print("exec-moves")
