/// The program's version.
public enum Version {
  /// The version as `--version` prints it.
  public static let text = "dvctop 0.1.0"

  /// The program as servers read it in their logs.
  static let product = "dvctop/0.1.0"
}
