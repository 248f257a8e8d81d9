using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Onboarding;

/// <summary>A profile in five minutes: what is optional may be left out, what was begun is kept, and its end says what the answers do.</summary>
public sealed class ProfilePageTests : PageTest
{
    private const string Later = "Keep it and go on later";
    private const string Save = "Save my profile";

    private static readonly (string, string)[] Least =
    [
        ("needs", "Leadership"), ("from-Tuesday-0", "09:00"), ("to-Tuesday-0", "12:00"), ("style", "Direct"), ("learning", "Doing"),
    ];

    private static Key<Enrollment> OfTheo => Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id(Theo));

    [Fact]
    public async Task With_everything_optional_left_out_it_is_complete_and_says_what_it_will_do()
    {
        var page = await AtProfileAsync();

        var end = await TheoBrowser.PressAsync(page, Save, Least);

        Assert.Equal("What your answers do", end.Heading);
        Assert.Contains("Your profile is saved.", end.Text);
        Assert.Contains("What one wants to grow and the other can share: this counts most, 40 of 100 points.", end.Text);
        Assert.Contains("it counts half, neither for you nor against you", end.Text);
        Assert.Contains("Your photo, your pronouns", end.Text);
        Assert.Equal("Your training", (await TheoBrowser.FollowAsync(end, "Go on to the training")).Heading);
        var saved = (await App.ReadAsync(OfTheo)).Profile!;
        Assert.True(saved is { Commitment: null, Likeness: null, Background: null, Answers: null, Pronouns: null, About: null, GoalChoices: null });
    }

    [Fact]
    public async Task What_was_begun_is_kept_with_its_mistakes_resumed_and_gone_once_it_is_saved()
    {
        var page = await AtProfileAsync();

        var kept = await TheoBrowser.PressAsync(
            page, Later, ("needs", "Leadership"), ("motivation", "Because"), ("from-Monday-0", "10:00"), ("style", "Playful"));

        Assert.Contains("What you typed is kept as a draft.", kept.Text);
        Assert.Equal(EnrollmentStage.Accepted, await People.StageOfAsync(Theo));
        await App.AdvanceAsync(TimeSpan.FromDays(3));
        var again = NewBrowser();
        await again.ComeInAsync(Theo);
        var resumed = await again.GetAsync("/m/profile/growth");
        Assert.Contains("You kept this as a draft on Monday, January 4, 2027", resumed.Text);
        Assert.Equal(("Because", "10:00"), (resumed.Value("motivation"), resumed.Value("from-Monday-0")));
        Assert.NotNull(resumed.Html.QuerySelector("[name=style][value=Playful][checked]"));

        await again.PressAsync(resumed, Save, [.. Least, ("from-Monday-0", "")]);

        Assert.Equal("Because", (await App.ReadAsync(OfTheo)).Profile!.Motivation);
        Assert.Empty(await App.ListAsync<ProfileDraft>(Program));
        Assert.DoesNotContain("as a draft", (await again.GetAsync("/m/profile/growth")).Text);
    }

    [Fact]
    public async Task Of_exact_hours_only_the_days_are_open_that_have_any()
    {
        await TheoBrowser.PressAsync(
            await AtProfileAsync(),
            Save,
            ("needs", "Leadership"), ("style", "Direct"), ("learning", "Doing"),
            ("from-Tuesday-0", "10:15"), ("to-Tuesday-0", "11:45"), ("from-Friday-0", "10:15"), ("to-Friday-0", "11:45"));

        var days = (await TheoBrowser.GetAsync("/m/profile/growth")).Html.QuerySelectorAll("details.exact");

        Assert.Equal(7, days.Length);
        Assert.Equal(["Tuesday", "Friday"], days.Where(day => day.HasAttribute("open")).Select(day => day.QuerySelector("summary")!.TextContent));
    }

    [Theory]
    [InlineData("Direct,Playful")]
    [InlineData("7")]
    public async Task A_style_that_is_none_is_refused_and_what_was_typed_stays(string style)
    {
        (string, string)[] fields = [.. Least.Where(field => field.Item1 != "style"), ("style", style), ("motivation", "Because")];

        var refused = await TheoBrowser.PressAsync(await AtProfileAsync(), Save, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("choose one", refused.ErrorOf("style"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Because", refused.Value("motivation"));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_the_profile_stays_as_it_was()
    {
        await TheoBrowser.PressAsync(await AtProfileAsync(), Save, [.. Least, ("motivation", "Saved")]);
        var kept = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/profile/growth"), Later, ("motivation", "Begun"));
        Assert.Equal("Begun", kept.Value("motivation"));

        var dropped = await TheoBrowser.PressAsync(kept, "Throw the draft away");
        await TheoBrowser.PressAsync(kept, "Throw the draft away");

        Assert.Equal("Saved", dropped.Value("motivation"));
        Assert.Empty(await App.ListAsync<ProfileDraft>(Program));
    }

    [Fact]
    public async Task What_the_program_asks_is_answered_where_it_is_wrong_nothing_typed_is_lost()
    {
        await AskAsync();
        var page = await AtProfileAsync();
        (string, string)[] more =
        [
            ("goalChoices", "lead"), ("commitment", "Monthly"), ("pronouns", "he/him"), ("about", "I sing."), ("background.function", "Sales"),
        ];

        var wrong = await TheoBrowser.PressAsync(page, Save, [.. Least, .. more]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("needs an answer", wrong.ErrorOf("answers.pace"));
        Assert.Equal("I sing.", wrong.Value("about"));
        await TheoBrowser.PressAsync(wrong, Save, ("answers.pace", "4"));

        var saved = (await App.ReadAsync(OfTheo)).Profile!;
        Assert.Equal(("he/him", "I sing.", Commitment.Monthly), (saved.Pronouns, saved.About, saved.Commitment));
        Assert.Equal(["lead"], saved.GoalChoices!);
        Assert.Equal(("Sales", 4), (saved.Background!["function"], saved.Answers!["pace"].Number!.Value));
        var again = await TheoBrowser.GetAsync("/m/profile/growth");
        Assert.Contains("filled in", again.Text);
        await TheoBrowser.PressAsync(again, Save, ("pronouns", ""), ("about", ""), ("commitment", ""));
        Assert.True((await App.ReadAsync(OfTheo)).Profile is { Pronouns: null, About: null, Commitment: null, GoalChoices: ["lead"] });
    }

    [Fact]
    public async Task Levels_and_importance_are_a_second_step_that_stays_when_the_profile_changes()
    {
        await TheoBrowser.PressAsync(await AtProfileAsync(), Save, [.. Least, ("needs", "Writing")]);
        var levels = await TheoBrowser.GetAsync("/m/skill-levels/growth");

        var end = await TheoBrowser.PressAsync(levels, "Save this", ("needs-level-0", "5"), ("needs-weight-1", "3"));

        Assert.Contains("What you said about your skills is saved.", end.Text);
        var saved = (await App.ReadAsync(OfTheo)).Profile!;
        Assert.Equal((5, 3), (Assert.Single(saved.NeedLevels!).Value, Assert.Single(saved.NeedWeights!).Value));
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/profile/growth"), Save, ("motivation", "More"));
        Assert.Equal(5, Assert.Single((await App.ReadAsync(OfTheo)).Profile!.NeedLevels!).Value);
        Assert.Equal("5", (await TheoBrowser.GetAsync("/m/skill-levels/growth")).Value("needs-level-0"));
    }

    private async Task<SeenPage> AtProfileAsync()
    {
        await People.InviteAsync(Theo, ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        return await TheoBrowser.PressAsync(await TheoBrowser.GetAsync("/m/invitation/growth"), "Yes, I take part", ("consent", "yes"));
    }

    private async Task AskAsync()
    {
        var program = await App.ReadAsync(MentoringProgram.KeyOf(A.ProgramId));
        await App.Store.WriteAsync(new Batch().Upsert(program with
        {
            Profile = new ProfileSettings
            {
                Goals = [new ProgramGoal("lead", "Lead a team"), new ProgramGoal("speak", "Speak in public")],
                Questions = [new ProgramQuestion("pace", ProgramQuestionKind.Scale, "How fast do you like to go?") { Required = true }],
                Background = ["function"],
            },
        }));
    }
}
