import NewsModel
import PluginContract

/// What happens to a plugin, for the log, the metrics and notices.
public enum PluginReport: Sendable, Hashable {
    /// The program runs and has answered `initialize`.
    case started(process: Int32)
    /// A line of its standard error.
    case log(PluginLogLine)
    /// An event that failed its check.
    case dropped(EventRefusal, article: Identifier<Article>)
    case setAside(article: Identifier<Article>, reason: String)
    /// The program ended or was ended; it will be started again.
    case crashed(PluginBreach)
    /// More crashes within ten minutes than a plugin may have.
    case crashing(count: Int)
    /// It answers nothing any more; its articles wait.
    case down(PluginBreach, next: Duration)
    /// It answers again after it was down.
    case recovered
    case stopped
}
