import Foundation
import Glibc

/// The user that the service runs as.
enum ServiceUser {
    static let name = "newshound"

    /// Where systemd keeps the credentials of the running service, for the commands beside it; nil where it does not run or may not be read.
    static var credentials: String? {
        let folder = "/run/credentials/newshound.service"
        return access(folder, R_OK | X_OK) == 0 ? folder : nil
    }

    /// Started by root where that user exists, the process becomes that user for good, so that no file of root's is left behind.
    static func become() {
        guard geteuid() == 0, let entry = getpwnam(name) else { return }
        let (user, group) = (entry.pointee.pw_uid, entry.pointee.pw_gid)
        guard initgroups(name, group) == 0, setgid(group) == 0, setuid(user) == 0 else {
            Output.error("newshound: cannot become the user \(name): \(String(cString: strerror(errno)))")
            exit(1)
        }
        unsetenv("HOME")
    }
}
