using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Contacts;

/// <summary>
/// Of a place in which someone is named, what concerns that person: they may see what is held of them, and nothing of others who are
/// named beside them.
/// </summary>
public sealed class OwnPart
{
    private readonly Mentions own;
    private readonly Mentions others;

    /// <param name="others">Everyone else whom the same customers have; who has the same name as the person is left out.</param>
    public OwnPart(PersonTerms terms, PersonTerms others)
    {
        own = new Mentions(terms);
        var known = string.Join('\n', terms.Names.Concat(terms.Emails));
        this.others = new Mentions(new PersonTerms(Other(others.Names), Other(others.Emails)));

        List<string> Other(IReadOnlyList<string> said) =>
            [.. said.Where(each => !own.AreIn(each) && !new Mentions(new PersonTerms([each], [each])).AreIn(known))];
    }

    public ContactPlace Of(ContactPlace place) =>
        place with
        {
            Text = others.Without(place.Text),
            Answer = place.Answer is { } answer ? Of(answer, place.Kind == PlaceKind.Contact) : null,
        };

    /// <param name="isAboutThem">Every answer of the entry is about the person, also where it does not name them.</param>
    private Answer Of(Answer answer, bool isAboutThem) =>
        answer switch
        {
            Answer.Text text => new Answer.Text(others.Without(text.Value)),
            Answer.YesNo { Remark: { } remark } yesNo => yesNo with { Remark = others.Without(remark) },
            Answer.List list => new Answer.List([
                .. list.Items.Where(item => isAboutThem || own.AreIn(item)).Select(others.Without),
            ]),
            Answer.Contacts contacts => new Answer.Contacts([.. contacts.People.Where(own.Name)]),
            Answer.Pairs pairs => new Answer.Pairs([
                .. pairs
                    .Items.Where(pair => isAboutThem || own.AreIn(pair.Left) || own.AreIn(pair.Right))
                    .Select(pair => new Pair(others.Without(pair.Left), others.Without(pair.Right))),
            ]),
            _ => answer,
        };
}
