namespace AccountBot.Playbook.Sharing;

/// <summary>For whom a document is made.</summary>
public enum Audience
{
    /// <summary>For those to whom the account exists.</summary>
    Team,

    /// <summary>To hand to the customer.</summary>
    Customer,
}
