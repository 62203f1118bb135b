print("model-launches")
