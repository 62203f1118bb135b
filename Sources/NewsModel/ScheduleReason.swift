/// Why a feed is asked when it is.
public enum ScheduleReason: String, Sendable, Codable, CaseIterable {
    /// Half the median gap of the last items; too few items known for that; no new item for long.
    case adaptive, initial, idle
    /// `every:` of the configuration; `urgent`.
    case configured, urgent
    /// Neither validators nor 304.
    case unconditional
    /// Items were lost.
    case shortened
    /// `max-age` or `Expires`; `ttl` or `sy:`; `skipHours` or `skipDays`.
    case lifetime, ttl, skipped
    /// After a failure; `Retry-After` or an overloaded host; 401, 403; 404; 410.
    case backoff, held, refused, missing, gone
    /// Put off while nothing at all could be reached.
    case outage
}
