import FoundationEssentials
import Measures

/// What this process remembers of a source's latest state, so that recording reads nothing.
struct SourceMemory {
  /// The row of the source.
  let source: Int64
  /// The newest revision, or 0; what is remembered holds while it is the newest in the file too.
  var revision: Int64 = 0
  /// When the source was last heard of.
  var confirmed = Moment(seconds: .min)
  var generated: Moment?
  var asOf: Day?
  var frame: Frame?
  var remark: (id: Int64, content: Data)?
  var rows = KnownRows()
  /// The keys of the provenances of the source.
  var provenances: [Provenance: UInt32] = [:]
  /// Bytes of the newest snapshot.
  var snapshotBytes = 0
  /// Bytes of the changes since.
  var changeBytes = 0
  /// How many revisions these are.
  var changeCount = 0

  init(source: Int64) {
    self.source = source
  }
}

/// When the whole state is stored again.
enum SnapshotRule {
  /// Changes of fewer bytes than that are read so quickly that a snapshot saves nothing.
  private static let leastBytes = 32 << 10
  /// Every change costs some microseconds to read, however small it is.
  private static let mostChanges = 1_000

  /// Whether more of a state is changed than is kept, so that the state is shorter than the way.
  static func isBase(changes: Int, of rows: Int) -> Bool { changes * 2 > rows }

  /// Whether reading the changes takes longer than reading the state.
  static func isDue(_ memory: SourceMemory) -> Bool {
    memory.changeBytes > max(memory.snapshotBytes, leastBytes)
      || memory.changeCount >= mostChanges
  }
}
