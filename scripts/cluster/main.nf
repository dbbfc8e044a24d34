// A study by Nextflow, with any executor that it has:
//
//   nextflow run scripts/cluster/main.nf --study study.yaml --out results/wording-parts --shards 8
//
// The results are in OUT/results, the same bytes as those of one machine. Shards are kept in OUT/parts, not in
// Nextflow's work folders: a task that is tried again goes on where it stood.
params.study = null
params.out = null
params.shards = 8

process shard {
    cpus 1
    errorStrategy 'retry'
    maxRetries 2

    input:
    val number

    output:
    val number

    script:
    """
    CASUS_THREADS=${task.cpus} '${projectDir}/shard.sh' '${file(params.study)}' '${file(params.out)}' ${number} ${params.shards}
    """
}

process join {
    input:
    val numbers

    script:
    """
    '${projectDir}/shard.sh' --join '${file(params.out)}' ${params.shards}
    """
}

workflow {
    if (!params.study || !params.out) {
        error "usage: nextflow run main.nf --study STUDY --out FOLDER [--shards N]"
    }
    shard(Channel.of(1..params.shards.toInteger()))
    join(shard.out.collect())
}
