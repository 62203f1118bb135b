/// A range of tokens that is empty, and never traps, where the end lies before the start: windows around a word may close up.
func ..< (lower: Int, upper: Int) -> Range<Int> {
    Range(uncheckedBounds: (lower, max(lower, upper)))
}
