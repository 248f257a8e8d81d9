using MentorFlow.Domain.Resources;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Resources;

/// <summary>What a pair keeps, and what of it a whole program sees.</summary>
public sealed class ResourceDecisionsTests
{
    private static readonly ResourceDraft Draft = new("How to ask", "https://books.example.com/ask", "Short, and good before a first talk.");

    private static string Theo => Given.Mentee.PersonId;

    [Theory]
    [InlineData("", "https://books.example.com/ask", "Why", "title")]
    [InlineData("A book", "http://books.example.com/ask", "Why", "link")]
    [InlineData("A book", "javascript:alert(1)", "Why", "link")]
    [InlineData("A book", "https://books.example.com/ask", " ", "why")]
    public void What_breaks_a_rule_is_named_by_its_field(string title, string link, string why, string field) =>
        Assert.Equal(field, Assert.Single(Keep(new ResourceDraft(title, link, why)).Refusal!.Fields).Field);

    [Fact]
    public void Only_who_added_it_passes_it_on_and_what_a_coordinator_took_away_does_not_come_back()
    {
        var kept = Keep(Draft).Value!;
        var shelved = Share(kept, known: null, Theo).Value!;
        var removed = ResourceDecisions.Remove(shelved, "It is for members only.", Given.Now).Value!;

        Assert.Equal((kept.Title, kept.Link, kept.Why), (shelved.Title, shelved.Link, shelved.Why));
        Assert.Equal(RefusalReason.NotAMember, Share(kept, known: null, Given.Mentor.PersonId).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, Share(kept, shelved, Theo).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Share(kept, removed, Theo).Refusal!.Reason);
        Assert.Equal("reason", Assert.Single(ResourceDecisions.Remove(shelved, "", Given.Now).Refusal!.Fields).Field);
        Assert.Equal(RefusalReason.AlreadyDone, ResourceDecisions.Remove(removed, "Again.", Given.Now).Refusal!.Reason);
    }

    private static Verdict<Resource> Keep(ResourceDraft draft) =>
        ResourceDecisions.Keep(Given.Mentorship, Theo, "k1", draft, goalId: "", kept: 0, Given.Now);

    private static Verdict<ShelfItem> Share(Resource resource, ShelfItem? known, string personId) =>
        ResourceDecisions.Share(resource, known, personId, shelved: 0, Given.Now);
}
