using MentorFlow.Functions.Participants.Speed;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>What the speed-mentoring events of a program ask of somebody now; pure.</summary>
internal static class SpeedTasks
{
    public static IEnumerable<HomeTask> Of(ProgramCard card, Texts texts) =>
        from one in card.Speed
        where one.Ask is not null
        let program = card.Participant.Program.Name
        select new HomeTask(
            texts[$"speed-pages.task.{one.Ask}", ("program", program), ("moment", texts.Moment(one.Event.At, card.Participant.Zone))],
            Paths.Speed(one.Event),
            texts["speed-pages.task.open"],
            program,
            one.Ask switch
            {
                SpeedAsk.SignUp => one.Event.RegistrationUntil,
                SpeedAsk.ComeIn => one.Event.At,
                _ => one.Event.AnswersUntil,
            });
}
