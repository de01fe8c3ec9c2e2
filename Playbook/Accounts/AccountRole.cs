namespace AccountBot.Playbook.Accounts;

/// <summary>The roles that one person at a time has in an account.</summary>
public enum AccountRole
{
    AccountManager,
    Manager,
    Director,
}
