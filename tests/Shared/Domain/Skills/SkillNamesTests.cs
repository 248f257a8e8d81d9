using System.Text;
using MentorFlow.Domain.Skills;

namespace MentorFlow.Tests.Shared.Domain.Skills;

public sealed class SkillNamesTests
{
    private const string Letters = "aàâbcçdeéèêfgiîlmnñoôprsstuùüvyz'#+.";

    private static readonly Skill Negotiation = new(
        "negotiation", new Dictionary<string, string> { ["en"] = "Negotiation", ["fr"] = "Négociation d'équipe" }, ["Bargaining", "Deal making"]);

    private static readonly SkillNames Names = new([Negotiation, new Skill("c-sharp", new Dictionary<string, string> { ["en"] = "C#" })]);

    [Theory]
    [InlineData("negociation D'EQUIPE")]
    [InlineData("  Négociation   d'équipe ")]
    [InlineData("bargaining")]
    [InlineData("deal-making")]
    public void Names_and_synonyms_are_found_in_any_spelling(string typed) => Assert.Same(Negotiation, Names.Find(typed));

    [Fact]
    public void Signs_tell_skills_apart()
    {
        Assert.Equal(3, new[] { "C", "C++", "C#" }.Select(SkillNames.Fold).Distinct().Count());
        Assert.Equal("c-sharp", Names.Find("c#")!.SkillId);
        Assert.Null(Names.Find("C++"));
    }

    [Fact]
    public void Case_accents_and_spaces_never_change_what_words_mean()
    {
        var random = new Random(17);
        for (var time = 0; time < 2000; time++)
        {
            var words = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Letters[random.Next(Letters.Length)])))
                .ToList();
            var plain = string.Join(' ', words);
            var typed = string.Join(random.Next(2) == 0 ? "  " : " - ", words.Select(word => random.Next(2) == 0 ? word.ToUpperInvariant() : word));

            Assert.Equal(SkillNames.Fold(plain), SkillNames.Fold($" {typed}\t"));
            Assert.Equal(SkillNames.Fold(plain), SkillNames.Fold(SkillNames.Fold(plain)));
            Assert.Equal(SkillNames.Fold(plain), SkillNames.Fold(plain.Normalize(NormalizationForm.FormD)));
        }
    }

    [Fact]
    public void A_skill_is_spelled_as_most_people_wrote_it()
    {
        var spellings = Names.Spellings(["Bargaining", "Négociation d'équipe", "négociation d'équipe", "Négociation d'équipe", "Knitting", "knitting "]);

        Assert.Equal("Négociation d'équipe", spellings["negotiation"]);
        Assert.Equal("Knitting", spellings["knitting"]);
    }

    [Fact]
    public void What_is_not_on_the_list_is_counted_by_person_and_named_without_a_number_below_five()
    {
        string[][] typed = [.. Enumerable.Repeat<string[]>(["knitting", "Knitting", "Bargaining"], 5), ["Rowing"]];

        Assert.Equal([new UnlistedSkill("knitting", 5), new UnlistedSkill("Rowing", null)], UnlistedSkill.Of(Names, typed));
    }
}
