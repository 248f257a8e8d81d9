using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Benchmarks.Pages;

/// <summary>A program in its third month: pairs that meet every two weeks, people who are still on the way, and what it has written and decided.</summary>
internal sealed class LargeProgram(IDocumentStore store, string programId, DateTimeOffset now)
{
    private const int EveryDays = 14;
    private const int SessionsHeld = 5;
    private const int ItemsOpen = 20;
    private const int ItemsResolved = 150;

    private static readonly MailTemplate[] MailsOfMember =
    [
        MailTemplate.TrainingInvitation, MailTemplate.Introduction, MailTemplate.SessionInvitation, MailTemplate.SessionReminder, MailTemplate.SessionFollowUp,
    ];

    private static readonly EnrollmentStage[] OnTheWay =
        [EnrollmentStage.Invited, EnrollmentStage.Accepted, EnrollmentStage.InTraining, EnrollmentStage.Ready, EnrollmentStage.Declined];

    private readonly Partition partition = Partition.Program(programId);

    /// <summary>The fifth session of everybody is over, and the sixth is ahead.</summary>
    private readonly DateTimeOffset began = now.AddDays(-75);

    /// <param name="people">Mentors first, then as many mentees, then those without a partner.</param>
    /// <returns>The first mentorship.</returns>
    public async Task<Mentorship> WriteAsync(IReadOnlyList<Person> people, int pairs)
    {
        var mentorships = Enumerable.Range(0, pairs).Select(number => MentorshipOf(people[number].PersonId, people[pairs + number].PersonId)).ToList();
        var sessions = mentorships.SelectMany(SessionsOf).ToList();
        await store.WriteAsync(new Batch().Create(Define()));
        await store.FillAsync(people.Select((person, number) => EnrollmentOf(person, number, pairs)));
        await store.FillAsync(mentorships);
        await store.FillAsync(mentorships.SelectMany(mentorship =>
            mentorship.Members.Select(member => new Membership(programId, member.PersonId, mentorship.MentorshipId))));
        await store.FillAsync(sessions);
        await store.FillAsync(mentorships.SelectMany(MailsOf));
        await store.FillAsync(mentorships.Take(ItemsOpen + ItemsResolved).Select(ItemOf));
        await FillLedgerAsync(mentorships.SelectMany(NotesOf).Concat(sessions.Where(session => session.Stage is SessionStage.Held).Select(NoteOf)));
        return mentorships[0];
    }

    private MentoringProgram Define()
    {
        var definition = new ProgramDefinition
        {
            ProgramId = programId,
            Name = $"Growth ({programId})",
            Purpose = "Help people into their next role.",
            Objectives = [new Objective("Move on", "share of mentees who name a next role", 0.6, DateOnly.FromDateTime(now.Date).AddMonths(6))],
            Coordinators = [new Coordinator("Robin Coordinator", "robin@example.com")],
            Zone = "Europe/Paris",
            Calendar = new ProgramCalendar(began.AddDays(-60), began.AddDays(-10), MatchingOn: began.AddDays(-10), Ends: now.AddDays(90)),
        };
        return ProgramDefinitionRules.Check(definition, now).Value! with { Status = ProgramStatus.Running };
    }

    private Enrollment EnrollmentOf(Person person, int number, int pairs)
    {
        var role = number < pairs ? ProgramRole.Mentor : ProgramRole.Mentee;
        var enrollment = new Enrollment(programId, person.PersonId, role, "import", began.AddDays(-60));
        return number >= 2 * pairs ? enrollment with { Stage = OnTheWay[number % OnTheWay.Length] } : enrollment with
        {
            Stage = EnrollmentStage.Matched,
            Consent = new Consent(Consent.CurrentText, began.AddDays(-50)),
            Profile = ProfileOf(person, role),
            Training = new TrainingRecord([], Attempts: 1, BestScore: 1, PassedAt: began.AddDays(-30)),
        };
    }

    private static Profile ProfileOf(Person person, ProgramRole role) => new(
        Offers: role is ProgramRole.Mentor ? ["Leadership", "Strategy"] : [],
        Needs: role is ProgramRole.Mentee ? ["Leadership", "Strategy"] : [],
        Interests: ["Running"],
        Goals: "Lead a team.",
        Availability: [new WeeklyWindow(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(12, 0))],
        person.Zone!,
        Languages: ["en"],
        CommunicationStyle.Direct,
        LearningPreference.Doing,
        Capacity: 1,
        DeclaredConflicts: [],
        Motivation: "I want to grow.",
        Accommodations.None);

    private Mentorship MentorshipOf(string mentor, string mentee) => new(
        programId,
        $"{mentee}-{mentor}-r1",
        [new Member(mentor, ProgramRole.Mentor), new Member(mentee, ProgramRole.Mentee)],
        began,
        now.AddDays(90),
        MentorshipStage.Active,
        new Agreement(Version: 1, EveryDays, Minutes: 60, began.AddDays(7), ReplyWithinDays: 3, "video", "phone", "It stays between us.", "None."),
        new Dictionary<string, DateTimeOffset> { [mentor] = began.AddDays(1), [mentee] = began.AddDays(1) },
        SessionsPlanned: SessionsHeld + 1);

    // Every tenth pair has stopped meeting.
    private IEnumerable<Session> SessionsOf(Mentorship mentorship, int number)
    {
        var first = began.AddDays(7 + (number % 7));
        var met = number % 10 == 9 ? 2 : SessionsHeld;
        string[] members = [.. mentorship.Members.Select(member => member.PersonId)];
        for (var session = 1; session <= met; session++)
        {
            yield return SessionOf(session) with
            {
                Stage = SessionStage.Held,
                Arrivals = members.ToDictionary(member => member, _ => first.AddDays(EveryDays * (session - 1))),
                Pulses = members.ToDictionary(member => member, _ => 3 + (number % 3)),
            };
        }

        if (met == SessionsHeld)
        {
            yield return SessionOf(SessionsHeld + 1);
        }

        Session SessionOf(int session) =>
            new(programId, mentorship.MentorshipId, session, first.AddDays(EveryDays * (session - 1)), Minutes: 60, members, "phone");
    }

    private IEnumerable<MailRecord> MailsOf(Mentorship mentorship, int number) =>
        from member in mentorship.Members
        from template in MailsOfMember.Index()
        let id = Uuid5.Of($"{programId} {mentorship.MentorshipId} {member.PersonId} {template.Item}")
        let at = began.AddDays(14 * template.Index).AddSeconds(number)
        select new MailRecord(
            programId,
            id,
            template.Item,
            member.PersonId,
            MailStatus.Sent,
            at,
            SentAt: at,
            Attempts: 1,
            Subject: "What comes next in your mentorship",
            Bytes: 9_000,
            MentorshipId: mentorship.MentorshipId,
            Order: new MailOrder(id, template.Item, programId, member.PersonId, mentorship.MentorshipId));

    private WorkItem ItemOf(Mentorship mentorship, int number)
    {
        const WorkItemKind Kind = WorkItemKind.MentorshipStalled;
        var item = new WorkItem(
            programId,
            $"item-{number}",
            Kind,
            new Subject.OfMentorship(mentorship.MentorshipId),
            InstanceId: null,
            new Phrase("causes.no-answer", ("count", 10)),
            now.AddHours(-number),
            Kind.Estimate(),
            [.. mentorship.Members.Select(member => member.PersonId)]);
        return number < ItemsOpen ? item : item with
        {
            Status = WorkItemStatus.Resolved,
            Resolution = new Resolution(ResolutionKind.Close),
            ResolvedBy = "local",
            ResolvedAt = now,
        };
    }

    private IEnumerable<LedgerNote> NotesOf(Mentorship mentorship)
    {
        foreach (var member in mentorship.Members)
        {
            var enrollment = Enrollment.KeyOf(programId, member.PersonId).Id;
            yield return new LedgerNote(Actors.System, DecisionName.EnrollmentInvited, enrollment, "import");
            yield return new LedgerNote(Actors.Person(member.PersonId), DecisionName.InvitationAccepted, enrollment, "accepted");
        }

        yield return new LedgerNote(Actors.System, DecisionName.MentorshipStarted, mentorship.Id, "started");
        foreach (var member in mentorship.Members)
        {
            yield return new LedgerNote(Actors.Person(member.PersonId), DecisionName.AgreementSigned, mentorship.Id, "version 1");
        }
    }

    private static LedgerNote NoteOf(Session session) =>
        new(Actors.Person(session.MemberIds[0]), DecisionName.SessionFollowedUp, session.Id, "followed up");

    private async Task FillLedgerAsync(IEnumerable<LedgerNote> notes)
    {
        var entries = new List<LedgerEntry>();
        LedgerHead? head = null;
        foreach (var note in notes)
        {
            var entry = HashChain.Append(head, partition, note, began.AddMinutes(entries.Count));
            head = new LedgerHead(partition, entry.Sequence, entry.Hash);
            entries.Add(entry);
        }

        await store.FillAsync(entries);
        await store.WriteAsync(new Batch().Create(head!));
    }
}
