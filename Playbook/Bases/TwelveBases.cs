namespace AccountBot.Playbook.Bases;

/// <summary>The twelve bases, in the order in which they are taken.</summary>
public static class TwelveBases
{
    public static IReadOnlyList<BaseDefinition> All { get; } =
    [
        Base01Analysis.Definition,
        Base02Inventory.Definition,
        Ahead(3, "plan"),
        Ahead(4, "team"),
        Ahead(5, "internal"),
        Ahead(6, "testing"),
        Ahead(7, "presenting"),
        Ahead(8, "negotiation"),
        Ahead(9, "users"),
        Ahead(10, "aftercare"),
        Ahead(11, "relationship"),
        Ahead(12, "recruiting"),
    ];

    public static BaseDefinition Number(int number) => All[number - 1];

    public static BaseDefinition? Find(int number) => number is >= 1 and <= 12 ? All[number - 1] : null;

    /// <summary>A base that is played without forms for now: plays are logged, and the account manager opens its gate with a reason.</summary>
    private static BaseDefinition Ahead(int number, string key) => new(number, key, []);
}
