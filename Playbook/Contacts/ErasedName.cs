using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Contacts;

/// <summary>What stands where someone's name or address was, once it is erased. It is the same in every language.</summary>
public static class ErasedName
{
    public const string Mark = "▇▇▇";

    /// <summary>Someone of the customer's who must not be known any more.</summary>
    public static Contact Nobody { get; } = new(null, Mark);
}
