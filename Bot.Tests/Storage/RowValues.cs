using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>People, moments and ids that the rows in Fixtures share.</summary>
static class RowValues
{
    public static readonly Person Kim = new("3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0001", "Kim de Vries", "29:1kim");
    public static readonly Person Sam = new("3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0002", "Sam O'Neill", "29:1sam");
    public static readonly Person Eva = new("3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0003", "Eva Şahin");
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    public const string Id = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";
    public const string Service = "https://smba.trafficmanager.net/emea/";
    public const string BotId = "28:7f1c2a0e-9d2b-4f57-8a5e-0c6a7d1b0001";
    public const string ThreadId = "19:meeting@thread.tacv2;messageid=1700000000000";
}
