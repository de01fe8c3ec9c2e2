using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Forms;

/// <summary>What was answered to one field.</summary>
public abstract record Answer
{
    private Answer() { }

    public sealed record Text(string Value) : Answer;

    public sealed record List(IReadOnlyList<string> Items) : Answer
    {
        public bool Equals(List? other) =>
            other is not null && Items.SequenceEqual(other.Items, StringComparer.Ordinal);

        public override int GetHashCode() => Items.Count;
    }

    public sealed record YesNo(bool Yes, string? Remark) : Answer;

    public sealed record Number(decimal Value) : Answer;

    /// <summary>An amount in euro.</summary>
    public sealed record Money(decimal Euro) : Answer;

    public sealed record Date(DateOnly Value) : Answer;

    /// <summary>The keys of the chosen options, in the field's order.</summary>
    public sealed record Choice(IReadOnlyList<string> Keys) : Answer
    {
        public bool Equals(Choice? other) =>
            other is not null && Keys.SequenceEqual(other.Keys, StringComparer.Ordinal);

        public override int GetHashCode() => Keys.Count;
    }

    public sealed record Colleagues(IReadOnlyList<Person> People) : Answer
    {
        public bool Equals(Colleagues? other) => other is not null && People.SequenceEqual(other.People);

        public override int GetHashCode() => People.Count;
    }

    /// <summary>People of the customer's.</summary>
    public sealed record Contacts(IReadOnlyList<Contact> People) : Answer
    {
        public bool Equals(Contacts? other) => other is not null && People.SequenceEqual(other.People);

        public override int GetHashCode() => People.Count;
    }

    /// <summary>Something of the left that answers something of the right.</summary>
    public sealed record Pairs(IReadOnlyList<Pair> Items) : Answer
    {
        public bool Equals(Pairs? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Count;
    }
}

public sealed record Pair(string Left, string Right);
