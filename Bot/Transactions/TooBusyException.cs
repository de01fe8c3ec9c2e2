namespace AccountBot.Bot.Transactions;

/// <summary>Others kept changing the same rows for all our tries. Nothing was changed; the same again may well succeed.</summary>
public sealed class TooBusyException : Exception
{
    public TooBusyException()
        : base("The dossier changed at every try.") { }

    public TooBusyException(string message)
        : base(message) { }

    public TooBusyException(string message, Exception innerException)
        : base(message, innerException) { }
}
