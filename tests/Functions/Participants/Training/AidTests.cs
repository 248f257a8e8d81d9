using System.Net;
using MentorFlow.Content;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Training;

/// <summary>Aids of one screen: on a page of their own, from a mail, and beside the call.</summary>
public sealed class AidTests : PageTest
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_aid_is_listed_and_stands_on_one_page(string language)
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await App.Get<PersonActs>().ChooseLanguageAsync(ProgramDriver.Id(Theo), language);
        var greeting = await TheoBrowser.GetAsync(App.Get<LinkWriter>().Home(ProgramDriver.Id(Theo)).PathAndQuery);
        await TheoBrowser.PressAsync(greeting, "Continu");
        var list = await TheoBrowser.GetAsync("/m/aids");

        foreach (var aid in ContentLibrary.BuiltIn.In(language).Aids)
        {
            var link = list.Html.QuerySelector($"a[href='/m/aid/{aid.Id}']")!;
            var page = await TheoBrowser.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(link.TextContent, page.Heading);
            Assert.Equal(aid.Parts.Sum(part => part.Lines.Count), page.Html.QuerySelectorAll("main li").Length);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync("/m/aid/nothing")).Status);
    }

    [Fact]
    public async Task A_mail_can_lead_to_an_aid()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);

        var page = await TheoBrowser.ComeInAsync(App.Get<LinkWriter>().Aid(ProgramDriver.Id(Theo), "hard-moments"));

        Assert.Equal(("/m/aid/hard-moments", "Hard moments"), (page.Path, page.Heading));
    }

    [Fact]
    public async Task They_open_beside_the_call_without_a_script_and_the_fitting_one_comes_first()
    {
        await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await App.AdvanceToAsync(session.StartsAt);
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.GetAsync($"/m/s/growth/{session.SessionId}");

        Assert.NotNull(page.Html.GetElementById("call"));
        var titles = page.Html.QuerySelectorAll("#beside #aids details > summary").Select(summary => summary.TextContent).ToList();
        Assert.Equal(("Sixty minutes for a first talk", ContentLibrary.BuiltIn.In("en").Aids.Count), (titles[0], titles.Count));
    }
}
