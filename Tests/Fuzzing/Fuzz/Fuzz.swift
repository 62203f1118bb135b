import CFuzzer
import Glibc

/// `fuzz TARGET [libFuzzer's arguments]`: feeds one reader with what libFuzzer makes up, until it crashes, hangs or the time is over.
@main
enum Fuzz {
    static func main() {
        let name = CommandLine.argc > 1 ? CommandLine.unsafeArgv[1].map { String(cString: $0) } ?? "" : ""
        guard let target = FuzzTarget(rawValue: name) else {
            print("usage: fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [CORPUS] [-max_total_time=SECONDS]")
            exit(64)
        }
        // libFuzzer calls back without a context, so each target is a function of its own; it does not see the target's name.
        CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
        var count = CommandLine.argc - 1
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        exit(LLVMFuzzerRunDriver(&count, &arguments, target.function))
    }
}
