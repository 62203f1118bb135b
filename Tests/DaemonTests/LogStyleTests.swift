import Daemon
import Foundation
import Testing

@Suite struct LogStyleTests {
    @Test func aPipeThatSystemdNamedIsTheJournal() throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        var status = stat()
        try #require(fstat(descriptor, &status) == 0)
        let environment = ["JOURNAL_STREAM": "\(status.st_dev):\(status.st_ino)"]
        #expect(LogStyle.detect(environment: environment, descriptor: descriptor) == .journal)
    }

    @Test func anInheritedNameOfAnotherStreamIsNotTheJournal() {
        let pipe = Pipe()
        #expect(LogStyle.detect(environment: ["JOURNAL_STREAM": "1:1"], descriptor: pipe.fileHandleForWriting.fileDescriptor) == .file)
    }

    @Test func withoutANameAPipeIsAFile() {
        let pipe = Pipe()
        #expect(LogStyle.detect(environment: [:], descriptor: pipe.fileHandleForWriting.fileDescriptor) == .file)
    }
}
