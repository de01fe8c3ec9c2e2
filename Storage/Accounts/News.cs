namespace AccountBot.Storage.Accounts;

/// <summary>On a person's partition: something reported about an account, for the next digest of news.</summary>
public sealed record News(string Account, string Name, int Year, string PlayId, DateTimeOffset At)
{
    public const string Rows = "news|";

    public string Row => $"{Rows}{Keys.Escape(Account)}|{Keys.Escape(PlayId)}";
}
