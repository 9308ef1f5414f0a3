// Trains one network in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { trainNetwork } from './network.mjs'

parentPort.postMessage(trainNetwork(workerData.samples, workerData.width, workerData.seed))
