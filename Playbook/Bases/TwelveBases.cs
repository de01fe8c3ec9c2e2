namespace AccountBot.Playbook.Bases;

/// <summary>The twelve bases, in the order in which they are taken.</summary>
public static class TwelveBases
{
    public static IReadOnlyList<BaseDefinition> All { get; } =
    [
        Base01Analysis.Definition,
        Base02Inventory.Definition,
        Base03Plan.Definition,
        Base04Team.Definition,
        Base05Internal.Definition,
        Base06Testing.Definition,
        Base07Presenting.Definition,
        Base08Negotiation.Definition,
        Base09Users.Definition,
        Base10Aftercare.Definition,
        Base11Relationship.Definition,
        Base12Recruiting.Definition,
    ];

    public static BaseDefinition Number(int number) => All[number - 1];

    public static BaseDefinition? Find(int number) => number is >= 1 and <= 12 ? All[number - 1] : null;
}
