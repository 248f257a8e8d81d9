using System.Net;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Meetings;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Meetings;

/// <summary>Single meetings by their pages: offered, found, taken, moved, called off, held and answered.</summary>
public sealed class OfferPageTests : PageTest
{
    /// <summary>A Thursday, eleven in Paris.</summary>
    private static readonly DateTimeOffset At = TestApp.Start.AddDays(3).AddHours(2);

    [Fact]
    public async Task A_mentor_offers_a_time_and_a_mentee_finds_and_takes_it_once()
    {
        await BeginAsync();
        var form = await MayaBrowser.GetAsync("/m/offers/growth/own");
        var wrong = await MayaBrowser.PressAsync(form, "Save", ("topic", ""), ("about", "What helps."), ("slots", "2027-01-07T11:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.ErrorOf("topic"));
        Assert.Equal("2027-01-07T11:00", wrong.Value("slots"));

        var saved = await MayaBrowser.PressAsync(wrong, "Save", ("topic", "Leading a first team"));
        Assert.Contains("Saved. Others", saved.Text);
        Assert.Contains("No offer fits this search", (await TheoBrowser.GetAsync("/m/offers/growth?q=chess")).Text);
        var list = await TheoBrowser.GetAsync("/m/offers/growth?q=leadership&language=en");
        Assert.Contains("Leading a first team", list.Text);
        var offer = await TheoBrowser.FollowAsync(list, "See what Maya offers");
        var booked = await TheoBrowser.PressAsync(offer, "Take it", ("slot", "2027-01-07T10:00Z"), ("about", "My first week."));
        Assert.Contains("It is yours", booked.Text);
        Assert.Contains("My first week.", booked.Text);

        var again = await TheoBrowser.PressAsync(offer, "Take it", ("slot", "2027-01-07T10:00Z"), ("about", "My first week."));
        Assert.Equal(booked.Path.Split('?')[0], again.Path);
        Assert.Equal(At, Assert.Single(await App.ListAsync<MeetingBooking>(Program)).At);
        Assert.Contains("You meet Maya once", (await TheoBrowser.GetAsync("/m")).Text);
    }

    [Fact]
    public async Task A_mentor_who_looks_at_the_offer_of_another_is_told_who_takes_it()
    {
        await BeginAsync();
        await BookAsync(At);
        await People.JoinAsync("Noor", ProgramRole.Mentor);
        var noor = NewBrowser();
        await noor.ComeInAsync("Noor");

        var offer = await noor.GetAsync($"/m/offers/growth/with/{A.Id(Maya)}");

        Assert.Contains("Mentees of the program take it", offer.Text);
        Assert.DoesNotContain(offer.Html.QuerySelectorAll("button"), button => button.TextContent.Trim() == "Take it");
    }

    [Fact]
    public async Task A_date_at_the_edge_of_the_calendar_is_refused_as_a_time_and_breaks_nothing()
    {
        await BeginAsync();
        var form = await MayaBrowser.GetAsync("/m/offers/growth/own");

        var refused = await MayaBrowser.PressAsync(form, "Save", ("topic", "Leading"), ("about", "What helps."), ("slots", "0001-01-01T00:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.ErrorOf("slots"));
    }

    [Fact]
    public async Task It_is_moved_called_off_and_said_no_to_by_its_page()
    {
        await BeginAsync();
        var booking = await BookAsync(At);
        var page = await TheoBrowser.GetAsync($"/m/meeting/growth/{booking.BookingId}");
        var early = await TheoBrowser.PressAsync(page, "Move it", ("at", "2027-01-04T09:30"));
        Assert.NotNull(early.ErrorOf("at"));
        var moved = await TheoBrowser.PressAsync(page, "Move it", ("at", "2027-01-08T15:00"));
        Assert.Contains("The time is set", moved.Text);
        var off = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync($"/m/meeting/growth/{booking.BookingId}"), "Call it off");
        Assert.Contains("called off by the one who offered it", off.Text);

        var asked = await BookAsync(at: null);
        Assert.Contains("Theo asks you for a time", (await MayaBrowser.GetAsync("/m")).Text);
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync($"/m/meeting/growth/{asked.BookingId}"), "Say no, with thanks");
        Assert.Equal(MeetingEnd.ByHost, (await App.ReadAsync(Key.Of(asked))).Because);
    }

    [Fact]
    public async Task The_call_is_on_its_page_while_its_room_is_open_and_nobody_else_is_let_in()
    {
        await BeginAsync();
        var booking = await BookAsync(At);
        var path = $"/m/meeting/growth/{booking.BookingId}";
        Assert.Null((await TheoBrowser.GetAsync(path)).Html.GetElementById("call"));

        await App.AdvanceToAsync(At.AddMinutes(-10));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var call = (await TheoBrowser.GetAsync(path)).Html.GetElementById("call")!;
        Assert.Equal($"{path}/call", call.GetAttribute("data-call"));
        await People.JoinAsync("Lea", ProgramRole.Mentee);
        using var lea = NewBrowser();
        await lea.ComeInAsync("Lea");
        Assert.Equal(HttpStatusCode.NotFound, (await lea.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Both_answer_on_the_page_and_are_a_pair_when_both_want_it()
    {
        await BeginAsync();
        var booking = await BookAsync(At);
        var path = $"/m/meeting/growth/{booking.BookingId}";
        await App.AdvanceToAsync(At.AddHours(1));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var missing = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Send", ("met", "yes"), ("together", "yes"));
        Assert.NotNull(missing.ErrorOf("useful"));
        Assert.DoesNotContain("useful was it? (optional)", missing.Text);
        await TheoBrowser.PressAsync(missing, "Send", ("met", "yes"), ("useful", "5"), ("together", "yes"));
        var done = await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(path), "Send", ("met", "yes"), ("useful", "4"), ("together", "yes"));

        Assert.Contains("are a pair of the program now", done.Text);
        Assert.Single(await App.ListAsync<Mentorship>(Program));
    }

    [Fact]
    public async Task Who_says_that_nobody_came_is_offered_another_time()
    {
        await BeginAsync();
        var booking = await BookAsync(At);
        await App.AdvanceToAsync(At.AddMinutes(15));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);

        var missed = await TheoBrowser.PressAsync(
            await TheoBrowser.GetAsync($"/m/meeting/growth/{booking.BookingId}"), "Send", ("met", "no"));

        Assert.Equal($"/m/offers/growth/with/{A.Id(Maya)}", missed.LinkTo("Take another time"));
        Assert.Contains("Take it", (await TheoBrowser.FollowAsync(missed, "Take another time")).Text);
    }

    [Fact]
    public async Task The_pages_speak_the_readers_language()
    {
        await BeginAsync();
        await BookAsync(At);
        var theo = await App.ReadAsync(Person.KeyOf(A.Id(Theo)));
        await App.Store.WriteAsync(new Batch().Upsert(theo with { ChosenLanguage = "fr" }));

        var page = await TheoBrowser.GetAsync("/m/offers/growth");

        Assert.Equal("Rencontres uniques", page.Heading);
        Assert.Contains("Votre rencontre avec Maya", page.Text);
    }

    private async Task BeginAsync()
    {
        var program = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        await App.Store.WriteAsync(new Batch().Upsert(program with { SingleMeetings = true }));
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await MayaBrowser.ComeInAsync(Maya);
        await TheoBrowser.ComeInAsync(Theo);
    }

    private async Task<MeetingBooking> BookAsync(DateTimeOffset? at)
    {
        var draft = new MeetingOfferDraft(
            "Leading a first team", "What helps.", 30, [At, At.AddDays(1)], TakesAsking: true, MostAMonth: 4, Link: null, IsPaused: false);
        await People.DoAsync(App.Get<BookingActs>().OfferAsync(A.ProgramId, A.Id(Maya), draft));
        return await People.DoAsync(App.Get<BookingActs>().BookAsync(A.ProgramId, A.Id(Maya), A.Id(Theo), at, "My first week."));
    }
}
