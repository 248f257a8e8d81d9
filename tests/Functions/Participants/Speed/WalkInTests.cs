using System.Net;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Speed;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Speed;

/// <summary>Somebody comes in by the code on the wall, takes part like everybody, and may sign up afterwards (R34).</summary>
public sealed class WalkInTests : SpeedPageTest
{
    private const string Door = $"{Path}/code";

    [Fact]
    public async Task From_the_code_on_the_wall_into_a_turn_and_afterwards_on_the_way_into_the_program()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At - SpeedEvent.DoorsBefore);
        await MayaBrowser.ComeInAsync(Maya);
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "I am here");
        var zoe = NewBrowser();

        var here = await ComeInAsync(zoe, await CodeAsync());
        Assert.StartsWith($"{Path}/w/w", here.Path, StringComparison.Ordinal);
        Assert.Contains("Turn 1 of 6 begins at 3:00 PM (Paris time)", here.Text);
        Assert.Contains("This page is yours alone", here.Text);
        var own = here.Path.Split('?')[0];

        await App.AdvanceToAsync(At);
        Assert.Contains("Turn 1 of 6, with Maya Example", (await zoe.GetAsync(own)).Text);
        Assert.Contains("Turn 1 of 6, with Zoe Guest", (await MayaBrowser.GetAsync(Path)).Text);
        await CallDriver.ConnectAsync(await CallDriver.OpenAsync(zoe, own), await CallDriver.OpenAsync(MayaBrowser, Path));

        await App.AdvanceToAsync(At.AddMinutes(8));
        Assert.Contains("You said yes", (await zoe.PressAsync(await zoe.GetAsync(own), "Yes, meet Maya Example again")).Text);
        var noted = await zoe.PressAsync(await zoe.GetAsync($"{own}/again/{A.Id(Maya)}"), "Keep it", ("answer", "yes"), ("note", "Kind"));
        Assert.Contains("Kind", noted.Text);

        await App.AdvanceToAsync((await EventAsync()).EndsAt.AddHours(1));
        Assert.Contains("after the event you are asked to confirm it by mail", (await zoe.GetAsync(own)).Text);
        Assert.Equal(SignUpStage.Requested, Assert.Single(await App.ListAsync<SignUp>(Program)).Stage);
    }

    [Fact]
    public async Task A_wrong_code_and_a_name_without_an_end_let_nobody_in_and_say_the_same_whoever_is_known()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At - SpeedEvent.DoorsBefore);

        var known = await ComeInAsync(NewBrowser(), "WRONGX", email: "theo@example.com");
        var unknown = await ComeInAsync(NewBrowser(), "WRONGX", email: "nobody@elsewhere.example");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        Assert.Equal(known.ErrorOf("code"), unknown.ErrorOf("code"));
        Assert.Equal(known.Text, unknown.Text);
        Assert.Equal("Zoe Guest", known.Value("name"));

        var huge = await ComeInAsync(NewBrowser(), await CodeAsync(), name: string.Concat(Enumerable.Repeat("<script>Zoe</script>", 5000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, huge.Status);
        Assert.NotNull(huge.ErrorOf("name"));
        Assert.Empty(await App.ListAsync<WalkIn>(Program));
        Assert.Empty(await App.ListAsync<SpeedSeat>(Program));
    }

    [Fact]
    public async Task What_somebody_calls_themselves_is_text_to_everybody_else()
    {
        await ComeAsync();
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "I have to go");
        await ComeInAsync(NewBrowser(), await CodeAsync(), name: "<b onclick=x>Zoe</b>", role: "Mentor");

        await App.AdvanceToAsync(At);

        Assert.Contains("Turn 1 of 6, with <b onclick=x>Zoe</b>", (await TheoBrowser.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task The_code_is_taken_in_any_capitals_and_from_the_address_and_a_second_press_is_the_same_person()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At - SpeedEvent.DoorsBefore);
        var code = (await CodeAsync()).ToLowerInvariant();
        var browser = NewBrowser();
        var form = await browser.GetAsync($"{Door}?code={code}");
        Assert.Equal(code, form.Value("code"));

        var once = await browser.PressAsync(form, "Come in", Fields(code));
        var twice = await browser.PressAsync(form, "Come in", Fields(code));

        Assert.Equal(once.Path, twice.Path);
        Assert.Single(await App.ListAsync<WalkIn>(Program));
    }

    [Fact]
    public async Task An_address_that_was_tampered_with_is_nobodys()
    {
        await ComeAsync();
        var own = (await ComeInAsync(NewBrowser(), await CodeAsync())).Path.Split('?')[0];
        var stranger = NewBrowser();
        var last = own[^1] == '0' ? '1' : '0';
        var id = own.Split('/')[^1];
        string[] others =
        [
            $"{Path}/w/{id[..^1]}{last}", $"{Path}/w/{id.ToUpperInvariant()}", $"{Path}/w/{id}0", $"{Path}/w/{A.Id(Theo)}", $"/m/speed/growth/2/w/{id}",
        ];
        foreach (var tampered in others)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(tampered)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(tampered, ("act", "leaves"))).Status);
        }

        Assert.All(await App.ListAsync<SpeedSeat>(Program), seat => Assert.Null(seat.LeftAt));
    }

    [Fact]
    public async Task Whom_they_meet_knows_an_id_of_theirs_that_opens_nothing()
    {
        await ComeAsync();
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "I have to go");
        var own = (await ComeInAsync(NewBrowser(), await CodeAsync(), role: "Mentor")).Path.Split('?')[0];
        await App.AdvanceToAsync(At.AddMinutes(8));
        var id = Assert.Single(await App.ListAsync<WalkIn>(Program)).WalkInId;

        Assert.Equal(HttpStatusCode.OK, (await TheoBrowser.GetAsync($"{Path}/again/{id}")).Status);
        Assert.DoesNotContain(own.Split('/')[^1], (await TheoBrowser.GetAsync(Path)).Html.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync($"{Path}/w/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.PostAsync($"{Path}/w/{id}", ("act", "leaves"))).Status);
    }

    [Fact]
    public async Task Before_and_after_it_the_door_is_closed_and_who_takes_part_is_led_to_their_own_page()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At.AddHours(-1));
        Assert.Contains("The door opens on", (await NewBrowser().GetAsync(Door)).Text);
        var early = await NewBrowser().PostAsync(Door, [("key", $"w{Guid.NewGuid():N}"), .. Fields(await CodeAsync())]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Empty(await App.ListAsync<WalkIn>(Program));
        Assert.Equal(HttpStatusCode.NotFound, (await NewBrowser().GetAsync("/m/speed/growth/7/code")).Status);

        await App.AdvanceToAsync(At);
        await TheoBrowser.ComeInAsync(Theo);
        Assert.Equal(Path, (await TheoBrowser.GetAsync($"{Door}?code={await CodeAsync()}")).Path);
        await App.AdvanceToAsync((await EventAsync()).EndsAt);
        Assert.Contains("It is over", (await NewBrowser().GetAsync(Door)).Text);
    }

    [Fact]
    public async Task One_sender_who_tries_without_an_end_uses_up_their_own_tries_and_not_those_of_the_event()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At - SpeedEvent.DoorsBefore);
        var limiter = App.Get<RequestLimiter>();
        while (await limiter.TakeAsync(new RequestLimit(300, TimeSpan.FromMinutes(10)), "door:Codes:127.0.0.1") is null)
        {
        }

        var refused = await ComeInAsync(NewBrowser(), await CodeAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Null(await limiter.LookAsync(new RequestLimit(6000, TimeSpan.FromHours(1)), $"speed-code:growth:{Number}"));
    }

    [Fact]
    public async Task Who_tries_without_an_end_is_told_to_wait()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At - SpeedEvent.DoorsBefore);
        var (limiter, tries) = (App.Get<RequestLimiter>(), new RequestLimit(6000, TimeSpan.FromHours(1)));
        while (await limiter.TakeAsync(tries, $"speed-code:growth:{Number}") is null)
        {
        }

        var refused = await ComeInAsync(NewBrowser(), await CodeAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotNull(refused.Answer.Headers.RetryAfter);
        Assert.Equal("Zoe Guest", refused.Value("name"));
        Assert.Empty(await App.ListAsync<WalkIn>(Program));
    }

    private async Task<string> CodeAsync() => (await EventAsync()).Code;

    private static async Task<SeenPage> ComeInAsync(
        Browser browser, string code, string name = "Zoe Guest", string email = "zoe@elsewhere.example", string role = "Mentee") =>
        await browser.PressAsync(await browser.GetAsync(Door), "Come in", Fields(code, name, email, role));

    private static (string Field, string Value)[] Fields(
        string code, string name = "Zoe Guest", string email = "zoe@elsewhere.example", string role = "Mentee") =>
        [("code", code), ("name", name), ("email", email), ("role", role), ("joins", "yes")];
}
