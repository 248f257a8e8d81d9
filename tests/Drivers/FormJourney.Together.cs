using AngleSharp.Html.Dom;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

// From the first hello of those who were matched to their certificates.
internal sealed partial class FormJourney
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<Mentorship>> MentorshipsAsync() => App.ListAsync<Mentorship>(Partition);

    public Task<IReadOnlyList<Session>> SessionsAsync() => App.ListAsync<Session>(Partition);

    public IReadOnlyList<JourneyPerson> MembersOf(Mentorship mentorship) => [.. mentorship.Members.Select(member => PersonOf(member.PersonId))];

    /// <summary>One proposes an agreement with what the form suggests, and the others sign it.</summary>
    /// <param name="later">Whether they begin on another date than the one that the form suggests first.</param>
    /// <returns>What the one reads who signs last.</returns>
    public async Task<SeenPage> AgreeAsync(Mentorship mentorship, bool later = false)
    {
        var members = MembersOf(mentorship);
        var form = await Visits.OpenAsync(members[0], LinkPurpose.Agreement, mentorship.MentorshipId);
        Assert.Equal(JourneyVisits.WordsOf(members[0])["agreement.propose"], form.Heading);
        var others = form.Html.QuerySelectorAll("input[name=date]").OfType<IHtmlInputElement>().Where(date => !date.IsChecked).ToList();
        IReadOnlyList<(string, string)> another = later ? [("date", others[^1].Value)] : [];
        var page = await Visits.PressAsync(
            members[0],
            form,
            JourneyVisits.WordsOf(members[0])["agreement.send"],
            [.. Asked(form, ("everyDays", "28"), ("backupChannel", "+44 20 7946 0123")), .. another]);
        foreach (var member in members.Skip(1))
        {
            page = await Visits.OpenAsync(member, LinkPurpose.Agreement, mentorship.MentorshipId);
            page = await Visits.PressAsync(member, page, JourneyVisits.WordsOf(member)["agreement.sign"]);
        }

        Assert.Equal(MentorshipStage.Active, (await App.ReadAsync(Key.Of(mentorship))).Stage);
        return page;
    }

    /// <summary>Goes on to the next session, in which people come to the call on its page by their mails, and to its end.</summary>
    /// <param name="who">Who comes; all of its members where nobody is named.</param>
    public async Task<Session> MeetAsync(params IReadOnlyList<JourneyPerson> who)
    {
        var planned = (await SessionsAsync()).Where(session => session.Stage is SessionStage.Planned).OrderBy(session => session.StartsAt).ToList();
        Assert.NotEmpty(planned);

        // Those of others may be in the same hour.
        var due = planned.Where(session => session.StartsAt < planned[0].EndsAt).ToList();
        foreach (var session in due)
        {
            await App.AdvanceToAsync(session.StartsAt);
            await EnterAsync(session, who is [] ? [.. session.MemberIds.Select(PersonOf)] : who);
        }

        await App.AdvanceToAsync(due.Max(session => session.EndsAt));
        var held = await App.ReadAsync(Key.Of(planned[0]));
        Assert.Equal(SessionStage.Held, held.Stage);
        return held;
    }

    /// <summary>Everybody who took part in a session says how it was, with one tap.</summary>
    /// <returns>What they read then.</returns>
    public async Task<IReadOnlyList<SeenPage>> FollowUpAsync(Session session)
    {
        var read = new List<SeenPage>();
        foreach (var person in session.TookPartIds.Select(PersonOf))
        {
            var page = await Visits.OpenAsync(person, LinkPurpose.FollowUp, session.SessionId);
            Assert.Equal(JourneyVisits.WordsOf(person)["follow-up.title"], page.Heading);
            read.Add(await Visits.PressAsync(person, page, "5"));
        }

        var told = await App.ReadAsync(Key.Of(session));
        Assert.All(session.TookPartIds, personId => Assert.Equal(5, FollowUpDecisions.RatingOf(told, personId)));
        return read;
    }

    /// <summary>Somebody comes in by a link and writes a message.</summary>
    /// <param name="by">To the mentorship, or to one's own page.</param>
    public async Task WriteAsync(JourneyPerson person, Mentorship mentorship, string text, LinkPurpose by, bool needsNoAnswer = false)
    {
        await (by is LinkPurpose.Mentorship ? Visits.OpenAsync(person, by, mentorship.MentorshipId) : Visits.OpenAsync(person, by));
        var page = await Visits.GetAsync(person, $"/m/mentorship/{A.ProgramId}/{mentorship.MentorshipId}");
        IReadOnlyList<(string, string)> answer = needsNoAnswer ? [("no-answer", "yes")] : [];
        var after = await Visits.PressAsync(person, page, JourneyVisits.WordsOf(person)["thread.send"], [("text", text), .. answer]);
        Assert.Contains(text, after.Text);
    }

    /// <summary>Somebody answers every question of a survey, as well as can be.</summary>
    /// <returns>The survey, as it was asked.</returns>
    public async Task<SeenPage> AnswerAsync(JourneyPerson person, SurveyKind kind, Mentorship mentorship)
    {
        var words = JourneyVisits.WordsOf(person);
        var page = await Visits.OpenAsync(person, LinkPurpose.Survey, kind.ToString(), SurveySubject.Of(mentorship.MentorshipId, 1));
        Assert.Equal(words[$"survey.title.{kind}"], page.Heading);
        var questions = page.Html.QuerySelectorAll("form[action*=\"/survey/\"] input[type=radio]").OfType<IHtmlInputElement>().GroupBy(choice => choice.Name!);
        await Visits.PressAsync(person, page, words["survey.send"], [.. questions.Select(question => (question.Key, BestOf(question)))]);
        return page;
    }

    /// <summary>Time goes on to a moment; whoever has a session on the way comes to it.</summary>
    public async Task LiveToAsync(DateTimeOffset moment)
    {
        while (App.Now < moment)
        {
            var soon = App.Now + Week < moment ? App.Now + Week : moment;
            if ((await SessionsAsync()).Any(session => session.Stage is SessionStage.Planned && session.StartsAt < soon))
            {
                await MeetAsync();
            }
            else
            {
                await App.AdvanceToAsync(soon);
            }
        }
    }

    /// <summary>Up to the end of the program, after which all look back and see their certificates.</summary>
    /// <returns>The certificates.</returns>
    public async Task<IReadOnlyList<SeenPage>> LookBackAsync()
    {
        await LiveToAsync((await ProgramAsync()).Calendar.Ends!.Value.AddHours(1));
        var closing = (await MentorshipsAsync()).Where(mentorship => mentorship.Stage is MentorshipStage.Closing).ToList();
        Assert.NotEmpty(closing);
        foreach (var mentorship in closing)
        {
            foreach (var person in MembersOf(mentorship))
            {
                await AnswerAsync(person, SurveyKind.Closing, mentorship);
            }
        }

        var certificates = new List<SeenPage>();
        foreach (var mentorship in closing)
        {
            foreach (var person in MembersOf(mentorship))
            {
                var certificate = await Visits.OpenAsync(person, LinkPurpose.Certificate, mentorship.MentorshipId);
                Assert.Equal(JourneyVisits.WordsOf(person)["certificate.title"], certificate.Heading);
                Assert.Contains(person.FullName, certificate.Text);
                certificates.Add(certificate);
            }
        }

        return certificates;
    }

    /// <summary>The program and all its mentorships came to their planned end, everybody has looked back, and nothing failed on the way.</summary>
    public async Task AssertIsOverAsync()
    {
        Assert.Equal(ProgramStatus.Completed, (await ProgramAsync()).Status);
        foreach (var mentorship in await MentorshipsAsync())
        {
            Assert.Equal((MentorshipStage.Closed, (EndReason?)EndReason.Completed), (mentorship.Stage, mentorship.EndedBecause));
            foreach (var member in mentorship.Members)
            {
                var key = SurveyAnswers.KeyOf(A.ProgramId, SurveyKind.Closing, mentorship.MentorshipId, member.PersonId);
                Assert.False((await App.ReadAsync(key)).IsBegun);
            }
        }

        Assert.DoesNotContain(await SessionsAsync(), session => session.Stage is SessionStage.Missed or SessionStage.Broken or SessionStage.Unknown);
        Assert.DoesNotContain(
            await App.ListAsync<WorkItem>(Partition), item => item.Kind is WorkItemKind.StepFailed or WorkItemKind.InstanceFailed or WorkItemKind.MailFailed);
        var failed = new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed]);
        Assert.Empty(await App.Client.GetAllInstancesAsync(failed).Select(instance => instance.InstanceId).ToListAsync());
    }

    private async Task EnterAsync(Session session, IReadOnlyList<JourneyPerson> who)
    {
        var calls = new List<CallDriver>();
        foreach (var person in who)
        {
            var page = await Visits.OpenAsync(person, LinkPurpose.Session, session.SessionId);
            calls.Add(await CallDriver.OpenAsync(Visits.BrowserOf(person), page.Path));
        }

        // Who comes first hears of the others when they ask again.
        foreach (var call in calls.Concat(calls))
        {
            await call.AskAsync(("links", call.FlowingTo([.. calls.Where(other => other != call)])));
        }
    }

    private static string BestOf(IEnumerable<IHtmlInputElement> choices)
    {
        var values = choices.Select(choice => choice.Value).ToList();
        return values.Contains("yes") ? "yes" : values[^1];
    }
}
