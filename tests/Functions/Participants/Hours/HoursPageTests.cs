using System.Net;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Hours;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Hours;

/// <summary>Somebody's own hours, and the certificate that others can check (R100).</summary>
public sealed class HoursPageTests : PageTest
{
    [Fact]
    public async Task Everybody_sees_their_hours_line_by_line_and_by_year()
    {
        await People.KickOffAsync();
        await People.MeetAsync();
        var home = await TheoBrowser.ComeInAsync(Theo);

        var hours = await TheoBrowser.FollowAsync(home, "Your hours");
        var minutes = 30 + A.TrainingMinutes(ProgramRole.Mentee);
        Assert.Contains($"In all: {minutes} min, 1 session.", hours.Text, StringComparison.Ordinal);
        Assert.Contains($"As mentee: {minutes} min, 1 session.", hours.Text, StringComparison.Ordinal);
        Assert.Contains("Session 1 with Maya", hours.Text, StringComparison.Ordinal);
        Assert.Contains("Training: What mentoring is", hours.Text, StringComparison.Ordinal);

        var statement = await TheoBrowser.FollowAsync(hours, "Statement of 2027");
        Assert.Equal("Your hours of 2027", statement.Heading);
        Assert.Contains("Theo Example", statement.Text, StringComparison.Ordinal);
        Assert.Contains("Issued by MentorFlow", statement.Text, StringComparison.Ordinal);
        Assert.Contains("You have no hours of 2026.", (await TheoBrowser.GetAsync("/m/hours/2026")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync("/m/hours/all")).Status);
    }

    [Fact]
    public async Task A_correction_stands_on_the_page_with_its_reason()
    {
        await People.KickOffAsync();
        var correction = new HoursCorrection("one", -2, DateOnly.FromDateTime(App.Now.UtcDateTime), "Counted twice.");
        await People.DoAsync(App.Get<HoursActs>().CorrectAsync(A.ProgramId, ProgramDriver.Id(Theo), correction, "coordinator:robin"));
        await TheoBrowser.ComeInAsync(Theo);

        var hours = await TheoBrowser.GetAsync("/m/hours");

        Assert.Contains("Put right by a coordinator: Counted twice.", hours.Text, StringComparison.Ordinal);
        Assert.Contains($"In all: {A.TrainingMinutes(ProgramRole.Mentee) - 2} min", hours.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_can_be_checked_by_who_has_its_address_for_as_long_as_its_owner_wants()
    {
        var mentorship = await EndAfterOneAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var path = $"/m/certificate/{A.ProgramId}/{mentorship.MentorshipId}";
        var certificate = await TheoBrowser.GetAsync(path);
        Assert.Contains("1 session (0.5 h)", certificate.Text, StringComparison.Ordinal);
        Assert.Contains("Issued by MentorFlow.", certificate.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/verify/", certificate.Html.Body!.InnerHtml, StringComparison.Ordinal);

        var shared = await TheoBrowser.PressAsync(certificate, "Yes, make the address");
        Assert.Contains("The address is made.", shared.Text, StringComparison.Ordinal);
        var address = new Uri(shared.LinkTo("/verify/")).PathAndQuery;

        var stranger = NewBrowser();
        var seen = await stranger.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("This certificate is genuine and still holds.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Theo Example took part as a mentee in Growth 2027", seen.Text, StringComparison.Ordinal);
        Assert.Contains("1 session (0.5 h)", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", seen.Text, StringComparison.Ordinal);
        Assert.Equal("noindex", seen.Answer.Headers.GetValues("X-Robots-Tag").Single());

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Take the address back");
        var gone = await stranger.GetAsync(address);
        var guessed = await stranger.GetAsync("/verify/nothing");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (gone.Status, guessed.Status));
        Assert.Equal(guessed.Html.Body!.InnerHtml, gone.Html.Body!.InnerHtml);
    }

    [Fact]
    public async Task What_was_put_right_since_is_said_until_the_certificate_is_given_anew()
    {
        var mentorship = await EndAfterOneAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var path = $"/m/certificate/{A.ProgramId}/{mentorship.MentorshipId}";
        var address = new Uri((await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Yes, make the address")).LinkTo("/verify/")).PathAndQuery;
        var correction = new HoursCorrection("one", 30, DateOnly.FromDateTime(App.Now.UtcDateTime), "It took longer.", mentorship.MentorshipId);
        await People.DoAsync(App.Get<HoursActs>().CorrectAsync(A.ProgramId, ProgramDriver.Id(Theo), correction, "coordinator:robin"));

        var stranger = NewBrowser();
        Assert.Contains("has been corrected since", (await stranger.GetAsync(address)).Text, StringComparison.Ordinal);
        var behind = await TheoBrowser.GetAsync(path);
        Assert.Contains("1 session (1 h)", behind.Text, StringComparison.Ordinal);
        await TheoBrowser.PressAsync(behind, "Show the certificate as it is now");

        var renewed = await stranger.GetAsync(address);
        Assert.Contains("genuine and still holds", renewed.Text, StringComparison.Ordinal);
        Assert.Contains("1 session (1 h)", renewed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_checks_one_certificate_too_often_is_asked_to_wait()
    {
        var mentorship = await EndAfterOneAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var certificate = await TheoBrowser.GetAsync($"/m/certificate/{A.ProgramId}/{mentorship.MentorshipId}");
        var address = new Uri((await TheoBrowser.PressAsync(certificate, "Yes, make the address")).LinkTo("/verify/")).PathAndQuery;
        for (var look = 0; look < 120; look++)
        {
            using var seen = await TheoBrowser.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        }

        using var refused = await TheoBrowser.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private async Task<Mentorship> EndAfterOneAsync()
    {
        var mentorship = await People.KickOffAsync();
        Assert.Equal(SessionStage.Held, (await People.MeetAsync()).Stage);
        await People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Theo)));
        return mentorship;
    }
}
