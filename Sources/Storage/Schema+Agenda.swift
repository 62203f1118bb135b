extension Schema.Migration {
    /// Whose turn it is the daemon knows in memory; dates are looked up when it starts. An index of them would be changed by each request.
    static let agenda = Schema.Migration(name: "agenda", sql: "DROP INDEX feed_due")
}
