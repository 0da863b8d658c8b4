/// Where a page goes that is taken along.
public enum ExportTarget: Hashable, Sendable {
  /// A new file in the folder for exports.
  case file
  /// The clipboard of the machine at which the person sits.
  case clipboard
}
