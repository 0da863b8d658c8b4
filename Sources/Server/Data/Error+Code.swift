extension Error {
  /// The kind of an error as one word, for logs and metrics: the name of the case, without what it
  /// carries from outside.
  var code: String {
    Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}
