using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Benchmarks.Matching;

/// <summary>SciPy's assignment solvers in a process of their own; instances are handed over as files, so both sides solve the same one.</summary>
public sealed class ScipyPeer(string python)
{
    private const string Script = """
        import sys, time, statistics, numpy as np
        kind, n, folder, runs = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
        cost = np.fromfile(folder + '/cost')
        if kind == 'dense':
            from scipy.optimize import linear_sum_assignment as solve
            matrix = cost.reshape(n, n)
        else:
            from scipy.sparse import csr_matrix
            from scipy.sparse.csgraph import min_weight_full_bipartite_matching as solve
            matrix = csr_matrix((cost, np.fromfile(folder + '/column', np.int32), np.fromfile(folder + '/start', np.int32)), shape=(n, n))
        rows, columns = solve(matrix)
        times = []
        for _ in range(runs):
            begin = time.process_time()
            rows, columns = solve(matrix)
            times.append((time.process_time() - begin) * 1000)
        print(repr(statistics.median(times)), repr(float(np.asarray(matrix[rows, columns]).sum())))
        """;

    public static async Task<ScipyPeer?> FindAsync()
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            try
            {
                await RunAsync(python, ["-c", "import scipy.optimize, scipy.sparse.csgraph"]);
                return new ScipyPeer(python);
            }
            catch (Exception absent) when (absent is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                // The next candidate may have it.
            }
        }

        return null;
    }

    public Task<PeerTime> DenseAsync(int size, double[] cost, int runs) => SolveAsync("dense", size, runs, ("cost", Bytes(cost)));

    public Task<PeerTime> SparseAsync(int size, int[] start, int[] column, double[] cost, int runs) =>
        SolveAsync("sparse", size, runs, ("cost", Bytes(cost)), ("column", Bytes(column)), ("start", Bytes(start)));

    private async Task<PeerTime> SolveAsync(string kind, int size, int runs, params (string Name, byte[] Content)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, content) in files)
        {
            await File.WriteAllBytesAsync(folder.File(name), content);
        }

        var output = await RunAsync(
            python,
            ["-c", Script, kind, size.ToString(CultureInfo.InvariantCulture), folder.Path, runs.ToString(CultureInfo.InvariantCulture)]);
        var numbers = output.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new PeerTime(numbers[0], numbers[1]);
    }

    private static async Task<string> RunAsync(string python, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).Trim() : throw new InvalidOperationException(await error);
    }

    private static byte[] Bytes<T>(T[] values)
        where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}

public readonly record struct PeerTime(double Milliseconds, double Total);
