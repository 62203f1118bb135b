import NewsModel

/// A story after a report has joined it.
public struct LinkedStory: Sendable, Hashable {
    /// With the new report appended.
    public var story: Story
    /// Set where the story begins with this report.
    public var newStory: NewStory?
    public var link: StoryLink

    public init(story: Story, newStory: NewStory?, link: StoryLink) {
        self.story = story
        self.newStory = newStory
        self.link = link
    }
}
