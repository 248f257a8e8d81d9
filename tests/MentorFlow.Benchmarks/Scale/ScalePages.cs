using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Benchmarks.Scale;

/// <summary>Every list, search and page that shows people of a large program, of coordinators, programs that call, and participants.</summary>
internal static class ScalePages
{
    public static IReadOnlyList<(string Name, string Path)> OfConsole(ScaleSample sample)
    {
        var program = $"/console/programs/{ScaleData.ProgramId}";
        var round = $"{program}/rounds/{sample.Round.Number}";
        return
        [
            ("home", "/console"),
            ("programs", "/console/programs"),
            ("results", "/console/results"),
            ("mentorships", "/console/mentorships"),
            ("mentorships_silent", "/console/mentorships?view=silent&sort=-held"),
            ("mentorships_search", "/console/mentorships?q=ada"),
            ("people", "/console/people"),
            ("people_search", "/console/people?q=ada&sort=-team"),
            ("people_page_100", "/console/people?sort=team&page=100"),
            ("person", $"/console/people/{sample.Mentee}"),
            ("search", "/console/search?q=ada"),
            ("mails", "/console/mails"),
            ("mails_search", "/console/mails?q=ada"),
            ("program", program),
            ("program_people", $"{program}/people"),
            ("program_people_ready", $"{program}/people?stage={EnrollmentStage.Ready}"),
            ("program_figures", $"{program}/figures"),
            ("program_results", $"{program}/results"),
            ("program_costs", $"{program}/costs"),
            ("program_demand", $"{program}/demand"),
            ("program_comparisons", $"{program}/comparisons"),
            ("program_hours", $"{program}/hours"),
            ("program_newsletter", $"{program}/newsletter"),
            ("program_concerns", $"{program}/concerns"),
            ("program_campaign", $"{program}/campaign"),
            ("program_tracks", $"{program}/tracks"),
            ("program_surveys", $"{program}/surveys"),
            ("program_fairness", $"{program}/fairness"),
            ("ledger", $"{program}/ledger"),
            ("mentorship", $"{program}/mentorships/{sample.Pair.MentorshipId}"),
            ("unmatched", $"{program}/unmatched"),
            ("start_round", $"{program}/start-round"),
            ("round", round),
            ("round_page_50", $"{round}?page=50"),
            ("round_approval", $"{round}/approve"),
            ("round_alternatives", $"{round}/people/{sample.Round.Pairs[0].MenteeId}"),
        ];
    }

    public static IReadOnlyList<(string Name, string Path)> OfApi(ScaleSample sample)
    {
        var program = $"/api/programs/{ScaleData.ProgramId}";
        return
        [
            ("api_people", "/api/people"),
            ("api_people_search", "/api/people?search=ada"),
            ("api_enrollments", $"{program}/enrollments"),
            ("api_mentorships", $"{program}/mentorships"),
            ("api_mails", $"{program}/mails"),
            ("api_ledger", $"{program}/ledger"),
            ("api_indicators", $"{program}/indicators"),
            ("api_work_items", "/api/work-items"),
            ("api_rounds", $"{program}/rounds"),
            ("api_round", $"{program}/rounds/{sample.Round.Number}?limit=50"),
        ];
    }

    public static IReadOnlyList<(string Name, string Path)> OfMentee(ScaleSample sample) =>
    [
        ("own_home", "/m"),
        ("own_pair", $"/m/mentorship/{ScaleData.ProgramId}/{sample.Pair.MentorshipId}"),
    ];

    public static IReadOnlyList<(string Name, string Path)> OfWaiting { get; } = [("own_home_waiting", "/m")];
}
