using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Forms;

/// <summary>The answers of one form, by field key.</summary>
public sealed record Answers(IReadOnlyDictionary<string, Answer> ByField)
{
    public static readonly Answers None = new(new Dictionary<string, Answer>(StringComparer.Ordinal));

    public Answer? this[string field] => ByField.GetValueOrDefault(field);

    public bool Has(string field) => ByField.ContainsKey(field);

    public string? Text(string field) => (this[field] as Answer.Text)?.Value;

    public IReadOnlyList<string> List(string field) => (this[field] as Answer.List)?.Items ?? [];

    public decimal? Number(string field) => (this[field] as Answer.Number)?.Value;

    public decimal? Money(string field) => (this[field] as Answer.Money)?.Euro;

    public DateOnly? Date(string field) => (this[field] as Answer.Date)?.Value;

    public string? Choice(string field) => (this[field] as Answer.Choice)?.Keys.FirstOrDefault();

    public IReadOnlyList<string> Choices(string field) => (this[field] as Answer.Choice)?.Keys ?? [];

    public Person? Person(string field) => People(field).FirstOrDefault();

    public IReadOnlyList<Person> People(string field) => (this[field] as Answer.Colleagues)?.People ?? [];

    public IReadOnlyList<Pair> Pairs(string field) => (this[field] as Answer.Pairs)?.Items ?? [];

    public bool? YesNo(string field) => (this[field] as Answer.YesNo)?.Yes;

    public IReadOnlyList<Contact> Contacts(string field) => (this[field] as Answer.Contacts)?.People ?? [];

    public Contact? Contact(string field) => Contacts(field).FirstOrDefault();

    /// <summary>These answers, and earlier ones to questions that are not asked any more.</summary>
    /// <param name="asked">The fields of the form as it is now: an answer to one of these that is gone was taken back.</param>
    public Answers Keeping(Answers earlier, IEnumerable<Field> asked) =>
        new(
            earlier
                .ByField.Where(pair => !asked.Any(field => field.Key == pair.Key))
                .Concat(ByField)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
        );

    /// <summary>What is known of a form's answers; what is null is left out.</summary>
    public static Answers Of(params IEnumerable<(string Field, Answer? Answer)> known) =>
        new(
            known
                .Where(each => each.Answer is not null)
                .ToDictionary(each => each.Field, each => each.Answer!, StringComparer.Ordinal)
        );

    public bool Equals(Answers? other) =>
        other is not null
        && ByField.Count == other.ByField.Count
        && ByField.All(pair => pair.Value.Equals(other[pair.Key]));

    public override int GetHashCode() => ByField.Count;
}
