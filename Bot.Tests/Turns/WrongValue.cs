using AccountBot.Playbook.Forms;
using FormField = AccountBot.Playbook.Forms.Field;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>One wrong answer: what is typed into which inputs, and what should be said below which one.</summary>
internal sealed record WrongValue(string At, Problem Problem, params IReadOnlyList<(string Input, string Typed)> Typed)
{
    /// <summary>Every way in which a field of this kind can be answered wrongly.</summary>
    public static IEnumerable<WrongValue> Of(FormField field, DateOnly today, bool dutch)
    {
        var wrong = field switch
        {
            TextField text => Text(text),
            ListField list => List(list),
            YesNoField yesNo => YesNo(yesNo),
            NumberField number => Number(number.Key, "problem.number", number.Least, number.Most, dutch),
            MoneyField money => Number(money.Key, "problem.money", money.Least, money.Most, dutch),
            DateField date => Date(date, today),
            ChoiceField choice => Choice(choice),
            PersonField or PeopleField => [Person(field.Key)],
            ContactField contact => Contact(contact),
            MatchField match => Match(match),
            PairsField pairs => Pairs(pairs),
            _ => throw new System.Diagnostics.UnreachableException(field.GetType().Name),
        };
        return field.Required ? wrong.Append(Missing(field)) : wrong;
    }

    private static WrongValue Missing(FormField field) =>
        new(LastInput(field), new Problem("problem.required"), [.. InputsOf(field).Select(input => (input, ""))]);

    private static IEnumerable<WrongValue> Text(TextField field)
    {
        yield return new(field.Key, TooLong(field.Most), (field.Key, Long(field.Most)));
        var kind = field.Kind switch
        {
            TextKind.Email => "problem.email",
            TextKind.Link => "problem.link",
            TextKind.Time => "problem.time",
            _ => null,
        };
        if (kind is not null)
        {
            yield return new(field.Key, new Problem(kind), (field.Key, "no way"));
        }
    }

    private static IEnumerable<WrongValue> List(ListField field)
    {
        var lines = string.Join('\n', Enumerable.Range(0, field.Most + 1).Select(line => $"Line {line}"));
        yield return new(field.Key, new Problem("problem.tooMany", field.Most, field.Most + 1), (field.Key, lines));
        var line = Long(field.MostCharacters);
        var tooLong = new Problem("problem.lineTooLong", field.MostCharacters, line.Length, line[..40]);
        yield return new(field.Key, tooLong, (field.Key, "Fine\n" + line));
    }

    private static IEnumerable<WrongValue> YesNo(YesNoField field)
    {
        var remark = Long(YesNoField.MostCharacters);
        yield return new(
            field.Key,
            TooLong(YesNoField.MostCharacters),
            (field.Key, "yes"),
            (field.RemarkInput, remark)
        );
        yield return new(field.Key, new Problem("problem.yesOrNo"), (field.Key, ""), (field.RemarkInput, "Both"));
        yield return new(field.Key, new Problem("problem.yesOrNo"), (field.Key, "perhaps"), (field.RemarkInput, ""));
    }

    private static IEnumerable<WrongValue> Number(string key, string none, decimal least, decimal most, bool dutch)
    {
        yield return new(key, new Problem(none), (key, "a lot"));
        yield return new(key, new Problem("problem.tooLow", least), (key, $"{least - 1:0}"));
        yield return new(key, new Problem("problem.tooHigh", most), (key, $"{most + 1:0}"));
        yield return new(key, new Problem("problem.decimals"), (key, $"{least:0}{(dutch ? "," : ".")}125"));
    }

    private static IEnumerable<WrongValue> Date(DateField field, DateOnly today)
    {
        yield return new(field.Key, new Problem("problem.date"), (field.Key, "31-31-2026"));
        yield return new(field.Key, new Problem("problem.dateFar"), (field.Key, "2099-01-01"));
        if (field.Sense == DateSense.Past)
        {
            yield return new(field.Key, new Problem("problem.dateNotYet"), (field.Key, Day(today.AddDays(2))));
        }
        if (field.Sense == DateSense.Future)
        {
            yield return new(field.Key, new Problem("problem.datePast"), (field.Key, Day(today.AddDays(-2))));
        }
    }

    private static IEnumerable<WrongValue> Choice(ChoiceField field)
    {
        yield return new(field.Key, new Problem("problem.choice"), (field.Key, "neither"));
        if (field is { Several: false, Options.Count: > 1 })
        {
            yield return new(
                field.Key,
                new Problem("problem.choice"),
                (field.Key, $"{field.Options[0]},{field.Options[1]}")
            );
        }
    }

    private static WrongValue Person(string key) =>
        new(key, new Problem("problem.person", "nobody-we-know"), (key, "nobody-we-know"));

    private static IEnumerable<WrongValue> Contact(ContactField field)
    {
        yield return new(
            field.OtherInput,
            TooLong(ContactField.MostCharacters),
            (field.OtherInput, Long(ContactField.MostCharacters))
        );
        if (field.Known is not [var known, ..])
        {
            yield break;
        }
        yield return new(field.OtherInput, new Problem("problem.choice"), (field.Key, "99"));
        if (!field.Several)
        {
            yield return new(
                field.OtherInput,
                new Problem("problem.oneContact"),
                (field.Key, ContactField.Number(known)),
                (field.OtherInput, "Somebody")
            );
        }
    }

    private static IEnumerable<WrongValue> Match(MatchField field)
    {
        var most = MatchField.MostCharacters;
        yield return field.Typed
            ? new(LastInput(field), TooLong(most), (field.InputFor(0), Long(most)))
            : new(LastInput(field), new Problem("problem.choice"), (field.InputFor(0), "neither"));
    }

    private static IEnumerable<WrongValue> Pairs(PairsField field)
    {
        var at = LastInput(field);
        yield return new(
            at,
            new Problem("problem.halfPair", "One half"),
            (field.LeftInput(0), "One half"),
            (field.RightInput(0), "")
        );
        yield return new(
            at,
            new Problem("problem.halfPair", "Other half"),
            (field.LeftInput(2), ""),
            (field.RightInput(2), "Other half")
        );
        yield return new(
            at,
            TooLong(PairsField.MostCharacters),
            (field.LeftInput(0), Long(PairsField.MostCharacters)),
            (field.RightInput(0), "Short")
        );
        if (field.Least > 1)
        {
            yield return new(
                at,
                new Problem("problem.leastPairs", field.Least, 1),
                [
                    .. Enumerable
                        .Range(1, field.Rows - 1)
                        .SelectMany(row => new[] { (field.LeftInput(row), ""), (field.RightInput(row), "") }),
                    (field.LeftInput(0), "One"),
                    (field.RightInput(0), "Two"),
                ]
            );
        }
    }

    /// <summary>The input below which the card says what is wrong.</summary>
    private static string LastInput(FormField field) => field is YesNoField ? field.Key : InputsOf(field)[^1];

    private static IReadOnlyList<string> InputsOf(FormField field) =>
        field switch
        {
            YesNoField yesNo => [yesNo.Key, yesNo.RemarkInput],
            ContactField { Known.Count: 0 } contact => [contact.OtherInput],
            ContactField contact => [contact.Key, contact.OtherInput],
            MatchField match => [.. match.Right.Select((_, right) => match.InputFor(right))],
            PairsField pairs =>
            [
                .. Enumerable
                    .Range(0, pairs.Rows)
                    .SelectMany(row => new[] { pairs.LeftInput(row), pairs.RightInput(row) }),
            ],
            _ => [field.Key],
        };

    private static Problem TooLong(int most) => new("problem.tooLong", most, most + 1);

    private static string Long(int most) => new('x', most + 1);

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
