/// The program's version.
public enum Version {
  /// The version as `--version` prints it.
  public static let text = "dvctop 0.1.0"
}
