using MentorFlow.Functions.Participants.Matching;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Tests.Functions.Participants.Matching;

public sealed class ChoiceSearchTests
{
    private static readonly PossiblePartner Noor = new(
        new Candidate
        {
            Id = "noor",
            Role = MatchRole.Mentor,
            Offers = [new SkillOffer("Coding", 3)],
            Interests = ["Chess"],
            Languages = ["en", "fr"],
            Site = "Lyon",
        },
        Score: 0.7,
        Minutes: 150);

    [Theory]
    [InlineData("", true)]
    [InlineData("?q=cod", true)]
    [InlineData("?q=COD&language=fr&site=Lyon&hours=2", true)]
    [InlineData("?q=leading", false)]
    [InlineData("?q=chess", false)]
    [InlineData("?language=ja", false)]
    [InlineData("?site=Paris", false)]
    [InlineData("?hours=4", false)]
    public void A_search_narrows_by_what_it_names(string query, bool fits) => Assert.Equal(fits, Of(query).Fits(Noor));

    [Theory]
    [InlineData("?page=-1")]
    [InlineData("?page=first&hours=many")]
    [InlineData("?page=99999999999")]
    public void What_is_no_number_narrows_nothing(string query)
    {
        var search = Of(query);

        Assert.Equal((1, 0, false), (search.Page, search.Hours, search.IsNarrowed));
    }

    [Fact]
    public void A_page_keeps_the_search_in_its_address() =>
        Assert.Equal("/m/choice/growth/1?q=c%20%2B&hours=2&page=3", (Of("?q=c+%2B&hours=2") with { Page = 3 }).At("/m/choice/growth/1"));

    private static ChoiceSearch Of(string query) => ChoiceSearch.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
